/** The page of the mall, told plainly. */
import { type Act, type Answer, done, refused } from './acts.js';
import { type Day, dayOf, type Instant, periodStart } from './calendar.js';
import type { ModelCoupons } from './coupons.js';
import { type ModelCoupon, stateOf } from './redemption.js';
import type { Rules } from './rules.js';
import { type ModelReward, rewardOf, templateOf } from './templates.js';

type ExchangeAct = Extract<Act, { do: 'exchange' }>;

export interface ModelExchange {
  act: ExchangeAct;
  reward: ModelReward;
  on: Day;
  coupons: ModelCoupon[];
  points: number;
  state: 'issued' | 'picked_up' | 'cancelled';
}

/** Used, taken away, or on its way to somebody else: an exchange that gave it stands. */
const GONE = ['redeemed', 'offered', 'transferred', 'voided'];
/** Where the story's clerk stands. */
const HERE = 'S01';

export class ModelMall {
  readonly exchanges = new Map<string, ModelExchange>();
  private readonly opened: Day;

  constructor(
    now: Instant,
    private readonly coupons: ModelCoupons,
    private readonly rules: Rules,
  ) {
    this.opened = dayOf(now);
  }

  /** Of one, for a member of a tier. */
  priceOf({ points, tierPoints }: ModelReward, tier: string): number {
    return this.rules.price(points, tierPoints?.[tier]);
  }

  /** Why it can't be had, apart from points. */
  refusals({ reward: code, quantity, store }: ExchangeAct, now: Instant): string[] {
    const reward = rewardOf(code);
    const { perMember = Infinity, perPeriod, stock = Infinity, template } = reward;
    const all = this.standing(code);
    const had = countOf(all);
    const today = dayOf(now);
    const first = perPeriod ? periodStart(perPeriod.per, today) : today;
    const inPeriod = countOf(all.filter(({ on }) => first <= on));
    const isLimited = perPeriod !== undefined && inPeriod + quantity > perPeriod.times;
    return [
      ...(this.isOnSale(reward, today) ? [] : ['REWARD_NOT_ON_SALE']),
      ...(had + quantity > perMember || isLimited ? ['REWARD_LIMIT_REACHED'] : []),
      ...(had + quantity > stock ? ['REWARD_SOLD_OUT'] : []),
      ...(reward.kind === 'gift' ? this.refusalsOfStore(reward, store, quantity) : []),
      ...(!template || this.coupons.hasStock(templateOf(template), quantity)
        ? []
        : ['COUPON_SOLD_OUT']),
    ];
  }

  private isOnSale({ onSale }: ModelReward, today: Day): boolean {
    const day = today - this.opened;
    return !onSale || (onSale.from <= day && day <= onSale.until);
  }

  private refusalsOfStore({ code, stores = [] }: ModelReward, at: string | null, more: number) {
    if (at === null) return ['REWARD_STORE_NEEDED'];
    const place = stores.find(({ store }) => store === at);
    if (!place) return ['REWARD_NOT_IN_STORE'];
    const had = countOf(this.standing(code).filter(({ act }) => act.store === at));
    return had + more > place.stock ? ['REWARD_SOLD_OUT'] : [];
  }

  /** Those that were not cancelled. */
  private standing(code: string): ModelExchange[] {
    const all = [...this.exchanges.values()];
    return all.filter(({ reward, state }) => reward.code === code && state !== 'cancelled');
  }

  /** It keeps what it cost then. */
  exchange(act: ExchangeAct, points: number, now: Instant): void {
    const reward = rewardOf(act.reward);
    const { template } = reward;
    const names = template ? act.coupons : [];
    const coupons = names.map((name) => this.coupons.add(name, templateOf(template ?? ''), now));
    const exchange = { act, reward, on: dayOf(now), coupons, points, state: 'issued' as const };
    this.exchanges.set(act.exchange, exchange);
  }

  /** All or none: an exchange of which anything was used stands. */
  cancel(exchange: ModelExchange, now: Instant): Answer | null {
    const { coupons, state } = exchange;
    const states = coupons.map((coupon) => stateOf(coupon, now));
    const isUsed =
      state === 'picked_up' ||
      states.some((one) => GONE.includes(one)) ||
      coupons.some(({ usesLeft, template }) => usesLeft !== template.uses);
    const why = [
      ...(states.includes('held') ? ['COUPON_HELD'] : []),
      ...(isUsed ? ['EXCHANGE_ALREADY_PICKED_UP'] : []),
    ];
    if (state === 'cancelled') return refused('EXCHANGE_ALREADY_CANCELLED');
    if (why.length > 0) return refused(...why);
    exchange.state = 'cancelled';
    for (const coupon of coupons) this.coupons.takeAway(coupon);
    return null;
  }

  /** A gift goes over the counter of its store; a service is given anywhere. */
  pickUp(exchange: ModelExchange): Answer {
    const { reward, act, state } = exchange;
    const why = [
      ...(reward.kind === 'coupon' ? ['EXCHANGE_NOT_FOR_PICK_UP'] : []),
      ...(reward.kind === 'gift' && act.store !== HERE ? ['EXCHANGE_WRONG_STORE'] : []),
      ...(state === 'cancelled' ? ['EXCHANGE_ALREADY_CANCELLED'] : []),
      ...(state === 'picked_up' ? ['EXCHANGE_ALREADY_PICKED_UP'] : []),
    ];
    if (why.length > 0) return refused(...why);
    exchange.state = 'picked_up';
    return done();
  }
}

function countOf(exchanges: readonly ModelExchange[]): number {
  return exchanges.reduce((sum, { act }) => sum + act.quantity, 0);
}
