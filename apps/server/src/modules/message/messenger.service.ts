/**
 * Plans what a member is to be told, in the transaction of what it tells of: an inbox message, and a
 * delivery that a worker sends later. The unique key (member, dedupe, channel) makes a plan once,
 * however often its cause is repeated. Nothing is sent here.
 */
import { Injectable } from '@nestjs/common';
import {
  type Ctx,
  type Id,
  invariant,
  type MemberId,
  newId,
  type Tx,
} from '../../platform/index.js';
import { DeliveryRepository } from './delivery.repository.js';
import type { NewDelivery } from './delivery.types.js';
import { InboxRepository } from './inbox.repository.js';
import { type MessageFields, type MessageTypeName, messageType } from './message.types.js';
import { completeFields, type FieldProblem, fieldProblems } from './message-fields.rules.js';

export interface Plan {
  memberId: MemberId;
  type: MessageTypeName;
  fields: MessageFields;
  /** What may not be told twice to this member, e.g. `birthday:2026`. At most 96 ASCII characters. */
  dedupe: string;
  /** By what its figures are asked, e.g. the campaign's id; the type when absent. */
  cause?: string;
}

@Injectable()
export class Messenger {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly inbox: InboxRepository,
  ) {}

  /** Call under the member's lock. The repeat of a plan gives the first one's id. */
  async plan(tx: Tx, ctx: Ctx, plan: Plan): Promise<Id<'dlv'>> {
    const [id] = await this.planMany(tx, ctx, [plan]);
    invariant(id, 'a plan gives an id');
    return id;
  }

  async planMany(tx: Tx, ctx: Ctx, plans: readonly Plan[]): Promise<Id<'dlv'>[]> {
    if (plans.length === 0) return [];
    const planned = plans.map(deliveryOfPlan);
    await this.deliveries.insertPlanned(tx, planned, ctx.now);
    const ids = await this.deliveries.findPlannedIds(tx, planned);
    const made = planned.filter((one) => ids.get(keyOf(one)) === one.id);
    await this.inbox.insertMessages(
      tx,
      made.map((one) => inboxMessageOf(one, ctx.now)),
    );
    return planned.map((one) => ids.get(keyOf(one)) ?? one.id);
  }

  /** What keeps these fields from being told as this type; for whoever lets people write them. */
  problemsOf(type: MessageTypeName, fields: MessageFields): FieldProblem[] {
    return fieldProblems(messageType(type), fields);
  }
}

function deliveryOfPlan(plan: Plan): NewDelivery {
  const type = messageType(plan.type);
  const [wrong] = fieldProblems(type, plan.fields);
  invariant(!wrong, `fields of a planned ${plan.type} are right: ${wrong?.path} ${wrong?.code}`);
  return {
    id: newId('dlv'),
    memberId: plan.memberId,
    dedupeKey: plan.dedupe,
    channel: 'subscribe',
    type: plan.type,
    cause: plan.cause ?? plan.type,
    fields: completeFields(type, plan.fields),
  };
}

function inboxMessageOf(delivery: NewDelivery, now: Date) {
  const { page, inbox } = messageType(delivery.type);
  const { title, body } = inbox(delivery.fields);
  return {
    deliveryId: delivery.id,
    memberId: delivery.memberId,
    type: delivery.type,
    title,
    body,
    page,
    createdAt: now,
    readAt: null,
  };
}

function keyOf({ memberId, dedupeKey }: NewDelivery): string {
  return `${memberId} ${dedupeKey}`;
}
