/**
 * Pushes of the WeChat platform. The platform gives five seconds and repeats itself, so a push is only
 * written down before it is acknowledged: its content once (primary key of `push_seen`) and, in the
 * same transaction, an outbox event that handlers work on later.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Ctx, later, Outbox, UnitOfWork } from '../../platform/index.js';
import { PushDecoder, type PushMessage, type PushQuery } from '../../wechat/index.js';
import { PushSeenRepository } from './push-seen.repository.js';
import { SENT_EVENT, type WechatPush } from './wechat-push.rules.js';

/** The result of a send may come before the send itself is written down. */
const SENT_EVENT_DELAY_SECONDS = 5;
const REMEMBERED_SECONDS = 7 * 86_400;

@Injectable()
export class WechatPushes {
  constructor(
    private readonly decoder: PushDecoder,
    private readonly seen: PushSeenRepository,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  echo(query: PushQuery): string {
    return this.decoder.echo(query);
  }

  async receive(ctx: Ctx, query: PushQuery, body: string): Promise<void> {
    const message = this.decoder.decode(query, body);
    const hash = contentHashOf(message);
    const key = hash.toString('hex').slice(0, 40);
    const receivedAt = ctx.now.toISOString();
    const push: WechatPush = { ...contentOf(message), key, receivedAt };
    const delay = message.event === SENT_EVENT ? SENT_EVENT_DELAY_SECONDS : 0;
    await this.unitOfWork.run('push.receive', async (tx) => {
      if (!(await this.seen.insertFirst(tx, hash, ctx.now))) return;
      await this.outbox.publish(tx, ctx, {
        type: 'wechat.push',
        key,
        payload: push,
        dueAt: later(ctx.now, delay),
      });
    });
  }

  async forgetOld(ctx: Ctx): Promise<void> {
    const before = later(ctx.now, -REMEMBERED_SECONDS);
    await this.unitOfWork.run('push.forget', (tx) => this.seen.deleteBefore(tx, before));
  }
}

function contentOf({
  event,
  openid,
  fields,
  items,
}: PushMessage): Omit<WechatPush, 'key' | 'receivedAt'> {
  return { event, openid, fields, items };
}

/** A repeat comes with another nonce and other encryption, but says the same at the same second. */
function contentHashOf(message: PushMessage): Buffer {
  const { createdAt } = message;
  const content = JSON.stringify([createdAt.getTime(), contentOf(message)]);
  return createHash('sha256').update(content).digest();
}
