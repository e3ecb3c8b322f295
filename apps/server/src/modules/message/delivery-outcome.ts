import { Injectable } from '@nestjs/common';
import { type Ctx, type Tx, UnitOfWork } from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import type { Settlement } from './answer.rules.js';
import type { Delivery } from './delivery.types.js';
import { DeliveryLeaseRepository, type SettledAs } from './delivery-lease.repository.js';
import { MessageTemplateService } from './message-template.service.js';
import { SubscriptionCredits } from './subscription-credits.service.js';

/**
 * Writes down what came of a send. A send that surely did not happen gives credit and slot back; one
 * that may have happened keeps both. The platform's refusal is the truth about the credit.
 */
@Injectable()
export class DeliveryOutcome {
  constructor(
    private readonly leases: DeliveryLeaseRepository,
    private readonly credits: SubscriptionCredits,
    private readonly templates: MessageTemplateService,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async settle(
    ctx: Ctx,
    delivery: Delivery,
    sent: { token: Buffer; templateId: string },
    settlement: Settlement,
  ): Promise<void> {
    await this.unitOfWork.run('delivery.settle', async (tx) => {
      await this.memberLock.lock(tx, delivery.memberId);
      const to = settledAs(settlement, ctx.now);
      if (!(await this.leases.settle(tx, delivery, sent.token, 'sending', to))) return;
      await this.correctCredit(tx, ctx, delivery, sent.templateId, settlement);
    });
  }

  private async correctCredit(
    tx: Tx,
    ctx: Ctx,
    delivery: Delivery,
    templateId: string,
    settlement: Settlement,
  ): Promise<void> {
    if (settlement.state === 'sent' || settlement.state === 'unknown') return;
    const reason = settlement.state === 'failed' ? settlement.reason : null;
    if (reason === 'TEMPLATE_BANNED') await this.templates.stop(tx, ctx, templateId);
    const lost = reason === 'REFUSED_BY_MEMBER' || reason === 'TEMPLATE_BANNED';
    await this.credits.post(tx, ctx, delivery.memberId, {
      templateId,
      kind: lost ? 'reset' : 'return',
      teller: 'sender',
      sourceKey: `answer:${delivery.id}:${delivery.attempts + 1}`,
    });
  }
}

function settledAs(settlement: Settlement, now: Date): SettledAs {
  switch (settlement.state) {
    case 'sent':
      return { state: 'sent', msgid: settlement.msgid, sentAt: now, keepSlot: true };
    case 'unknown':
      return { state: 'unknown', reason: 'NO_ANSWER', keepSlot: true };
    case 'retry':
      return { state: 'planned', errcode: settlement.errcode, dueAt: settlement.at };
    case 'failed':
      return { state: 'failed', reason: settlement.reason, errcode: settlement.errcode };
  }
}
