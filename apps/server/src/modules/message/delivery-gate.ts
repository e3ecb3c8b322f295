import { Injectable } from '@nestjs/common';
import { addDays, businessDay, businessDayOf } from '@shuke/shared';
import { type Ctx, invariant, later, type Tx, UnitOfWork } from '../../platform/index.js';
import type { SubscribeMessage } from '../../wechat/index.js';
import { BrandService } from '../brand/index.js';
import { Identities, MemberLock } from '../member/index.js';
import type { Delivery } from './delivery.types.js';
import { DeliveryLeaseRepository } from './delivery-lease.repository.js';
import { CAP_DAYS, type Dispatch, dispatchOf } from './dispatch.rules.js';
import { keywordValue } from './keyword.rules.js';
import { messageType } from './message.types.js';
import { MessageTemplateService } from './message-template.service.js';
import { SubscriptionCredits } from './subscription-credits.service.js';
import type { MessageTemplate } from './template-input.rules.js';

/** Longer than a send with its retries can take. */
export const LEASE_SECONDS = 60;

interface Found {
  dispatch: Dispatch;
  template: MessageTemplate | null;
  openid: string | undefined;
}

/**
 * Decides at the last moment whether a delivery is sent. Locks the member, so that consent, credit
 * and frequency cap hold while they are judged, and takes credit and slot in the same transaction.
 */
@Injectable()
export class DeliveryGate {
  constructor(
    private readonly leases: DeliveryLeaseRepository,
    private readonly credits: SubscriptionCredits,
    private readonly templates: MessageTemplateService,
    private readonly memberLock: MemberLock,
    private readonly identities: Identities,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The message to send, or null when the delivery waits, is skipped, or is another worker's by now. */
  begin(ctx: Ctx, delivery: Delivery, token: Buffer): Promise<SubscribeMessage | null> {
    return this.unitOfWork.run('delivery.begin', async (tx) => {
      const found = await this.judge(tx, ctx, delivery);
      const { dispatch, template, openid } = found;
      if (dispatch.verdict === 'skip') {
        const { reason } = dispatch;
        await this.leases.settle(tx, delivery, token, 'planned', { state: 'skipped', reason });
        return null;
      }
      if (dispatch.verdict === 'wait') {
        const to = { state: 'planned', reason: 'QUIET_HOURS', dueAt: dispatch.until } as const;
        await this.leases.settle(tx, delivery, token, 'planned', to);
        return null;
      }
      const { slotDay } = dispatch;
      const until = later(ctx.now, LEASE_SECONDS);
      if (!(await this.leases.begin(tx, delivery, token, { slotDay, until }))) return null;
      invariant(template && openid, 'what may be sent has a template and a receiver');
      await this.credits.post(tx, ctx, delivery.memberId, {
        templateId: template.templateId,
        kind: 'send',
        teller: 'sender',
        sourceKey: `send:${delivery.id}:${delivery.attempts + 1}`,
      });
      return messageOf(delivery, template, openid);
    });
  }

  private async judge(tx: Tx, ctx: Ctx, delivery: Delivery): Promise<Found> {
    const { memberId, type } = delivery;
    const member = await this.memberLock.lock(tx, memberId);
    const { timeZone, marketing } = await this.brand.settings();
    const template = await this.templates.findSubscribe(type);
    const openid = (await this.identities.openidsOf(tx, [memberId])).get(memberId);
    const weekStart = addDays(businessDayOf(ctx.now, timeZone), 1 - CAP_DAYS);
    const slotDays = await this.leases.listSlotDays(tx, memberId, weekStart);
    const dispatch = dispatchOf({
      class: messageType(type).class,
      now: ctx.now,
      timeZone,
      limits: marketing,
      marketingGranted: member.marketingGranted,
      template: template === null ? 'none' : template.stoppedAt ? 'stopped' : 'usable',
      hasOpenid: openid !== undefined,
      credits: template ? await this.credits.creditsOf(tx, memberId, template.templateId) : 0,
      slotDays: slotDays.map(businessDay),
    });
    return { dispatch, template, openid };
  }
}

function messageOf(
  delivery: Delivery,
  template: MessageTemplate,
  openid: string,
): SubscribeMessage {
  const { fields } = messageType(delivery.type);
  const values = Object.entries(template.fields).map(([keyword, name]) => {
    const kind = fields[name]?.kind ?? 'text';
    return [keyword, keywordValue(keyword, kind, delivery.fields[name] ?? '')];
  });
  const mark = template.page.includes('?') ? '&' : '?';
  return {
    openid,
    templateId: template.templateId,
    page: `${template.page}${mark}delivery=${delivery.id}`,
    values: Object.fromEntries(values),
  };
}
