/** Points and coupons that go to a friend, and corrections by people. */
import { type Act, type Answer, done, type Office, refused } from './acts.js';
import { SECOND_PERSON_ABOVE, TRANSFERS } from './brand.js';
import { balanceOf, ModelBuyer } from './buyer.js';
import { DAY, type Day, dayOf, type Instant } from './calendar.js';
import { type ModelCoupon, stateOf } from './redemption.js';

type Of<K extends Act['do']> = Extract<Act, { do: K }>;

interface ModelAdjustment {
  points: number;
  /** Whose earning is taken back; absent: a correction. */
  order?: string;
  by: Office | 'till';
  isWaiting: boolean;
}

interface ModelTransfer {
  points: number;
  parts: { points: number; lastDay: string | null }[];
  state: 'offered' | 'claimed' | 'ended';
  until: Instant;
  sentOn: Day;
}

export class ModelGiver extends ModelBuyer {
  readonly adjustments = new Map<string, ModelAdjustment>();
  readonly transfers = new Map<string, ModelTransfer>();
  private readonly sentOn = new Map<Day, number>();

  protected adjust({ adjustment: name, points, by }: Of<'adjust'>): Answer {
    return this.request(name, { points, by, isWaiting: false });
  }

  protected fraud({ adjustment: name, order }: Of<'fraud'>): Answer {
    const earned = this.points.reversible(`order:${order}`);
    return this.request(name, { points: -earned, order, by: 'O01', isWaiting: false });
  }

  /** Nobody is asked to approve what can't be. */
  private request(name: string, adjustment: ModelAdjustment): Answer {
    const why = this.whyNot(adjustment);
    if (why.length > 0) return refused(...why);
    const { points } = adjustment;
    adjustment.isWaiting = Math.abs(points) > SECOND_PERSON_ABOVE;
    this.adjustments.set(name, adjustment);
    if (!adjustment.isWaiting) this.post(name, adjustment);
    const state = adjustment.isWaiting ? 'waiting' : 'posted';
    return done({ state, points, balance: balanceOf(this.points) });
  }

  /** Not who requested it; what a fraud comes to is what is left to take by then. */
  protected decide({ adjustment: name, approve, by }: Of<'decide'>): Answer {
    const adjustment = this.adjustments.get(name);
    if (!adjustment) return refused('ADJUSTMENT_UNKNOWN');
    const { order } = adjustment;
    const now = order && approve ? -this.points.reversible(`order:${order}`) : adjustment.points;
    const why = approve ? this.whyNot({ ...adjustment, points: now }) : [];
    if (this.rules.needsSecondPerson && adjustment.by === by) why.push('SECOND_PERSON_NEEDED');
    if (!adjustment.isWaiting) why.push('ADJUSTMENT_ALREADY_DECIDED');
    if (why.length > 0) return refused(...why);
    adjustment.isWaiting = false;
    adjustment.points = now;
    if (approve) this.post(name, adjustment);
    return done({ state: approve ? 'posted' : 'rejected', points: now });
  }

  private whyNot({ points, order }: ModelAdjustment): string[] {
    if (order) return points === 0 ? ['NOTHING_TO_REVERSE'] : [];
    return -points > this.points.spendable() ? ['INSUFFICIENT_POINTS'] : [];
  }

  private post(name: string, { points, order }: ModelAdjustment): void {
    const source = `adjustment:${name}`;
    const at = this.now;
    const why = { reason: 'ADJUSTMENT', source, at };
    if (order) this.points.reverse(`order:${order}`, Infinity, { ...why, reason: 'FRAUD' });
    else if (points > 0) this.points.give(points, why, this.endOfPoints(at));
    else this.points.spend(-points, why, { kind: 'adjust' });
  }

  protected send({ transfer: name, points }: Of<'send'>): Answer {
    const today = dayOf(this.now);
    const sent = this.sentOn.get(today) ?? 0;
    const { minPoints, maxPerDay } = TRANSFERS;
    const why = [
      ...(points < minPoints ? ['TRANSFER_TOO_FEW'] : []),
      ...(sent + points > maxPerDay ? ['TRANSFER_LIMIT_REACHED'] : []),
      ...(points > this.points.spendable() ? ['INSUFFICIENT_POINTS'] : []),
    ];
    if (why.length > 0) return refused(...why);
    const source = `transfer:${name}`;
    const kind = 'transfer_out';
    this.points.spend(points, { reason: 'TRANSFER', source, at: this.now }, { kind });
    this.sentOn.set(today, sent + points);
    const parts = this.points.partsOf(source);
    const until = this.now + DAY;
    this.transfers.set(name, { points, parts, state: 'offered', until, sentOn: today });
    return done({ points, parts, state: 'offered' });
  }

  /** A friend opens the link; again it is the same friend. */
  protected receive({ transfer: name }: Of<'receive'>): Answer {
    const transfer = this.transferOf(name);
    const isOpen = transfer.state === 'offered' && this.now < transfer.until;
    if (transfer.state !== 'claimed' && !isOpen) return refused('TRANSFER_ENDED');
    transfer.state = 'claimed';
    const { points, parts } = transfer;
    return done({ state: 'claimed', points, received: parts });
  }

  protected recall({ transfer: name }: Of<'recall'>): Answer {
    const transfer = this.transferOf(name);
    if (transfer.state === 'claimed') return refused('TRANSFER_ALREADY_CLAIMED');
    if (transfer.state === 'ended') return refused('TRANSFER_ENDED');
    this.bringBack(name, transfer);
    return done({ state: 'cancelled' });
  }

  /** What nobody claimed in a day. */
  protected bringBackUnclaimed(): void {
    for (const [name, transfer] of this.transfers) {
      if (transfer.state === 'offered' && transfer.until <= this.now)
        this.bringBack(name, transfer);
    }
  }

  private bringBack(name: string, transfer: ModelTransfer): void {
    transfer.state = 'ended';
    const { points, sentOn } = transfer;
    const source = `transfer:${name}`;
    const why = { reason: 'TRANSFER', source, at: this.now };
    this.points.giveBack(source, points, why, { graced: false });
    this.sentOn.set(sentOn, (this.sentOn.get(sentOn) ?? 0) - points);
  }

  private transferOf(name: string): ModelTransfer {
    const transfer = this.transfers.get(name);
    if (!transfer) throw new Error(`nobody sent ${name}`);
    return transfer;
  }

  protected give({ coupon: name }: Of<'give'>): Answer {
    const coupon = this.coupons.get(name);
    const state = stateOf(coupon, this.now);
    if (state === 'offered') return done();
    const why = WHY_NOT_GIVEN[state];
    if (why) return refused(why);
    if (!coupon.template.transferable) return refused('COUPON_NOT_TRANSFERABLE');
    coupon.offered = { until: Math.min(this.now + DAY, coupon.until), isTakenBack: false };
    return done({ state: 'offered' });
  }

  protected accept({ coupon: name }: Of<'accept'>): Answer {
    const coupon = this.coupons.get(name);
    if (coupon.state === 'transferred') return done();
    if (stateOf(coupon, this.now) !== 'offered') return refused('COUPON_TRANSFER_ENDED');
    coupon.state = 'transferred';
    return done({ template: { code: coupon.template.code } });
  }

  protected takeBack({ coupon: name }: Of<'takeBack'>): Answer {
    const coupon: ModelCoupon = this.coupons.get(name);
    if (!coupon.offered) return refused('COUPON_TRANSFER_UNKNOWN');
    if (coupon.state === 'transferred') return refused('COUPON_TRANSFERRED');
    coupon.offered.isTakenBack = true;
    return done();
  }
}

const WHY_NOT_GIVEN: Record<string, string> = {
  redeemed: 'COUPON_ALREADY_REDEEMED',
  held: 'COUPON_HELD',
  transferred: 'COUPON_TRANSFERRED',
  expired: 'COUPON_EXPIRED',
  voided: 'COUPON_VOIDED',
};
