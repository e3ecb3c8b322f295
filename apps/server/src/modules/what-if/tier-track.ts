/**
 * The tier of one member as time goes by under tried thresholds. Where no threshold is tried it is
 * the history as it was; otherwise the product's own rules run anew, order by order, refund by
 * refund and night by night, from the tier that was held when the time that is tried began.
 * In memory: nothing is written.
 */
import { addDays, type BusinessDay, businessDayOf, startOfDay } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import type { BrandSettings } from '../brand/index.js';
import { type Purchases, progressAfterOrder, progressAfterRefund } from '../order/index.js';
import { type Tier, TierBook, type TierChange } from '../tier/index.js';
import type { PastGrowth } from './past-growth.js';
import type { HistoryOrder, HistoryTier } from './what-if.types.js';

export interface TrackTerms {
  tiers: readonly Tier[];
  settings: BrandSettings;
}

/** What a member did that tiers may go by. */
export interface Bought {
  purchases: Purchases;
  /** Where tiers go by growth value. */
  growth: PastGrowth | null;
}

export interface TierTrack {
  /** The tier that multiplies an order; to be asked in the order of posting. */
  tierOf(order: HistoryOrder): Tier;
  /** The order is among the purchases. */
  ordered(at: Date): void;
  /** The refund is among the purchases. */
  refunded(at: Date): void;
  /** The tier held at the end. */
  end(now: Date): string;
}

/** The tiers as they were, with other percents perhaps. */
export class TierAsItWas implements TierTrack {
  constructor(
    private readonly memberId: MemberId,
    private readonly was: HistoryTier,
    private readonly terms: TrackTerms,
  ) {}

  tierOf({ paidAt, recordedAt }: HistoryOrder): Tier {
    const [first, ...later] = this.was.changes;
    // What an order led to is dated at its own posting, which did not know it yet.
    const known = later.filter(({ changedAt }) => changedAt < recordedAt);
    const history = first ? [first, ...known] : known;
    return bookOf(this.memberId, { ...this.was, history }, this.terms, recordedAt).tierAt(paidAt);
  }

  ordered(): void {
    // As it was, whatever was bought.
  }

  refunded(): void {
    // As it was, whatever came back.
  }

  end(): string {
    return this.was.tierCode;
  }
}

/** The tiers as they would have been. */
export class TierAnew implements TierTrack {
  private readonly byHand: TierChange[];
  private book: TierBook;

  constructor(
    private readonly memberId: MemberId,
    was: HistoryTier,
    private readonly bought: Bought,
    private readonly terms: TrackTerms,
    from: Date,
  ) {
    const before = was.changes.filter(({ changedAt }, i) => i === 0 || changedAt < from);
    const last = before.at(-1);
    this.byHand = was.changes.filter((one) => one.cause === 'manual' && !before.includes(one));
    const tierCode = last?.toCode ?? was.tierCode;
    this.book = bookOf(memberId, { tierCode, history: before }, terms, from);
  }

  tierOf({ paidAt, recordedAt }: HistoryOrder): Tier {
    this.advanceTo(recordedAt);
    return this.book.tierAt(paidAt);
  }

  ordered(at: Date): void {
    this.advanceTo(at);
    progressAfterOrder(
      { tiers: this.book, purchases: this.bought.purchases },
      this.terms.settings,
      at,
    );
  }

  refunded(at: Date): void {
    this.advanceTo(at);
    progressAfterRefund(
      { tiers: this.book, purchases: this.bought.purchases },
      this.terms.settings,
      at,
    );
  }

  end(now: Date): string {
    this.advanceTo(now);
    return this.book.holding.tierCode;
  }

  /** Through what people did by hand, and the nights on which a tier was looked at. */
  private advanceTo(at: Date): void {
    for (let by = this.byHand[0]; by && by.changedAt <= at; by = this.byHand[0]) {
      this.byHand.shift();
      this.nightsUntil(by.changedAt);
      this.assign(by);
    }
    this.nightsUntil(at);
    this.book = this.bookAt(at);
  }

  private nightsUntil(at: Date): void {
    const { timeZone, tierPolicy } = this.terms.settings;
    const today = businessDayOf(at, timeZone);
    for (let on = this.book.evaluateOn; on !== null && on <= today; on = this.book.evaluateOn) {
      this.book = this.bookAt(startOfDay(on, timeZone));
      const question = this.book.endQuestion;
      if (!question) return;
      const renewedOrDown = this.book.judgeEnd(
        this.bought.purchases.metric({ metric: tierPolicy.metric, ...question }),
      );
      if (!renewedOrDown && !isLater(this.book.evaluateOn, on)) return;
    }
  }

  private assign({ toCode, validUntil, changedAt, metric, reason }: TierChange): void {
    const tier = this.terms.tiers.find(({ code }) => code === toCode);
    if (!tier) return;
    const { timeZone } = this.terms.settings;
    this.book = this.bookAt(changedAt);
    const until = validUntil ?? businessDayOf(changedAt, timeZone);
    this.book.assign(tier, until, metric, reason ?? '');
  }

  /** The same member at a later instant. */
  private bookAt(now: Date): TierBook {
    this.bought.growth?.moveTo(now);
    const { holding, evaluateOn, history } = this.book;
    const { tiers, settings } = this.terms;
    const { tierPolicy: policy, timeZone } = settings;
    const opened = { memberId: this.memberId, holding, evaluateOn, history };
    return new TierBook(opened, { tiers, policy, timeZone }, now);
  }
}

function bookOf(
  memberId: MemberId,
  { tierCode, history }: { tierCode: string; history: readonly TierChange[] },
  { tiers, settings }: TrackTerms,
  now: Date,
): TierBook {
  const { timeZone, tierPolicy: policy } = settings;
  const last = history.at(-1);
  const today = businessDayOf(now, timeZone);
  const validUntil = last?.validUntil ?? null;
  const holding = { tierCode, periodFrom: last?.periodFrom ?? today, validUntil };
  const evaluateOn = validUntil && addDays(validUntil, 1);
  return new TierBook({ memberId, holding, evaluateOn, history }, { tiers, policy, timeZone }, now);
}

function isLater(day: BusinessDay | null, than: BusinessDay): boolean {
  return day !== null && day > than;
}
