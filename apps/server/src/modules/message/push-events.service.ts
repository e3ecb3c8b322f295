import { Injectable } from '@nestjs/common';
import { type Ctx, Database, type MemberId, UnitOfWork } from '../../platform/index.js';
import { Identities, MemberLock } from '../member/index.js';
import { DeliveryRepository } from './delivery.repository.js';
import { SubscriptionCredits } from './subscription-credits.service.js';
import {
  type Confirmation,
  confirmationsOf,
  postingsOf,
  type WechatPush,
} from './wechat-push.rules.js';

/** Works on the platform's subscribe events. Safe to repeat: postings have keys, confirmations are final. */
@Injectable()
export class PushEvents {
  constructor(
    private readonly credits: SubscriptionCredits,
    private readonly deliveries: DeliveryRepository,
    private readonly identities: Identities,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async handle(ctx: Ctx, push: WechatPush): Promise<void> {
    const [postings, confirmations] = [postingsOf(push), confirmationsOf(push)];
    if (postings.length + confirmations.length === 0) return;
    const memberId = await this.identities.findMemberOfOpenid(this.database, push.openid);
    if (!memberId) return;
    await this.credits.postAll(ctx, memberId, postings);
    if (confirmations.length > 0) await this.confirm(memberId, confirmations);
  }

  private async confirm(memberId: MemberId, confirmations: readonly Confirmation[]): Promise<void> {
    await this.unitOfWork.run('delivery.confirm', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      for (const { msgid, state, reason } of confirmations) {
        await this.deliveries.confirm(tx, memberId, msgid, { state, reason });
      }
    });
  }
}
