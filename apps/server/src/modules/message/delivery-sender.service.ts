/**
 * Sends planned deliveries by subscribe message.
 *
 * Guarantees: no planned delivery is lost, and none is sent twice. A worker leases due rows; each one
 * is begun in a transaction (DeliveryGate), sent outside of any transaction, and settled in a second
 * one (DeliveryOutcome). A worker killed before it began leaves the row planned, and its lease ends;
 * one killed in flight leaves it `sending`, and once its time is up it becomes `unknown`, which
 * nobody sends again.
 */
import { Injectable } from '@nestjs/common';
import {
  Clock,
  type Ctx,
  later,
  type MemberId,
  randomBelow,
  randomToken,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { settlementOf } from './answer.rules.js';
import type { Delivery } from './delivery.types.js';
import { DeliveryGate, LEASE_SECONDS } from './delivery-gate.js';
import { DeliveryLeaseRepository } from './delivery-lease.repository.js';
import { DeliveryOutcome } from './delivery-outcome.js';
import { SubscribeChannel } from './subscribe-channel.js';

const BATCH = 50;
const LANES = 5;
const JITTER_STEPS = 1000;

@Injectable()
export class DeliverySender {
  constructor(
    private readonly leases: DeliveryLeaseRepository,
    private readonly gate: DeliveryGate,
    private readonly outcome: DeliveryOutcome,
    private readonly channel: SubscribeChannel,
    private readonly brand: BrandService,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Sends what is due until nothing is. */
  async sendDue(ctx: Ctx): Promise<void> {
    await this.unitOfWork.run('delivery.giveUp', (tx) =>
      this.leases.giveUpInFlight(tx, this.clock.now()),
    );
    while ((await this.sendBatch(ctx)) > 0);
  }

  /** Gives how many deliveries were leased. */
  private async sendBatch(ctx: Ctx): Promise<number> {
    const token = randomToken(16);
    const now = this.clock.now();
    const leased = await this.unitOfWork.run('delivery.lease', async (tx) => {
      const count = await this.leases.lease(tx, token, now, later(now, LEASE_SECONDS), BATCH);
      return count === 0 ? [] : this.leases.listLeased(tx, token);
    });
    await this.sendInLanes(ctx, leased, token);
    return leased.length;
  }

  /**
   * One member's deliveries go one after the other: the platform refuses two at once (43108). A
   * failure ends its lane and is thrown when the other lanes have done the rest.
   */
  private async sendInLanes(
    ctx: Ctx,
    deliveries: readonly Delivery[],
    token: Buffer,
  ): Promise<void> {
    const waiting = byMember(deliveries);
    const lane = async () => {
      for (let ofMember = waiting.shift(); ofMember; ofMember = waiting.shift()) {
        for (const delivery of ofMember) await this.sendOne(ctx, delivery, token);
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    const failed = lanes.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async sendOne(ctx: Ctx, delivery: Delivery, token: Buffer): Promise<void> {
    const message = await this.gate.begin(this.at(ctx), delivery, token);
    if (!message) return;
    const answer = await this.channel.send(message);
    const { timeZone } = await this.brand.settings();
    const after = this.at(ctx);
    const settlement = settlementOf(answer, {
      attempts: delivery.attempts + 1,
      now: after.now,
      timeZone,
      jitter: randomBelow(JITTER_STEPS) / JITTER_STEPS,
    });
    const sent = { token, templateId: message.templateId };
    await this.outcome.settle(after, delivery, sent, settlement);
  }

  /** A run may take minutes: leases and quiet hours go by the time of each step. */
  private at(ctx: Ctx): Ctx {
    return { ...ctx, now: this.clock.now() };
  }
}

function byMember(deliveries: readonly Delivery[]): Delivery[][] {
  const groups = new Map<MemberId, Delivery[]>();
  for (const delivery of deliveries) {
    groups.set(delivery.memberId, [...(groups.get(delivery.memberId) ?? []), delivery]);
  }
  return [...groups.values()];
}
