import type { BusinessDay } from '@shuke/shared';
import { type CouponTemplate, type CouponView, leftOf, templateView } from '../coupon/index.js';
import type { Store } from '../store/index.js';
import type { ExchangeView, RewardStoreView, RewardView } from './dto/reward.dto.js';
import {
  leftToExchange,
  type MallCaller,
  mallReason,
  periodStart,
  pointsFor,
} from './mall.rules.js';
import type { Exchange, Reward } from './reward.types.js';

/** A member at the mall, with what they have exchanged so far. */
export interface Caller extends MallCaller {
  /** By reward. */
  counts: ReadonlyMap<string, number>;
  /** By reward and first day of a period. */
  periods: ReadonlyMap<string, number>;
}

interface Seen {
  template: CouponTemplate | undefined;
  /** Undefined for what lies in no store. */
  inStores: RewardStoreView[] | undefined;
  caller: Caller | null;
  today: BusinessDay;
  givesNothing: boolean;
}

export function rewardView(
  reward: Reward,
  { template, inStores, caller, today, givesNothing }: Seen,
): RewardView {
  const left = leftFor(reward, template, inStores);
  const points = pointsFor(reward, caller?.tierCode);
  const { perPeriod } = reward;
  const period = perPeriod && `${reward.code} ${periodStart(perPeriod.per, today)}`;
  const exchanged = caller?.counts.get(reward.code) ?? 0;
  const inPeriod = caller?.periods.get(period ?? '') ?? 0;
  const seen = { left, exchanged, inPeriod, today, givesNothing };
  const why = mallReason(reward, caller, seen) ?? undefined;
  return {
    code: reward.code,
    name: reward.name,
    description: reward.description,
    kind: reward.kind,
    points,
    regularPoints: points === reward.points ? undefined : reward.points,
    perMember: reward.perMember,
    perPeriod,
    onSale: reward.onSale,
    stores: inStores,
    template: template && templateView(template),
    left,
    exchangeable: why === undefined,
    why,
  };
}

export function storeViews(
  { kind, stores = [] }: Reward,
  left: ReadonlyMap<string, number> | undefined,
  known: readonly Store[],
): RewardStoreView[] | undefined {
  if (kind !== 'gift') return undefined;
  const names = new Map(known.map(({ code, name }) => [code, name]));
  return stores.map(({ store }) => ({
    store,
    name: names.get(store) ?? store,
    left: left?.get(store) ?? 0,
  }));
}

export function exchangeView(
  exchange: Exchange & { rewardName: string },
  coupons: CouponView[],
  stores: readonly Store[],
): ExchangeView {
  const isUsed = coupons.some((coupon) => coupon.state === 'redeemed');
  const state = isUsed ? 'picked_up' : exchange.state;
  return {
    id: exchange.id,
    rewardCode: exchange.rewardCode,
    rewardName: exchange.rewardName,
    kind: exchange.kind,
    storeName: stores.find(({ code }) => code === exchange.storeCode)?.name,
    quantity: exchange.quantity,
    points: exchange.pointsSpent,
    state,
    createdAt: exchange.exchangedAt,
    cancellable: state === 'issued' && coupons.every(isUntouched),
    coupons,
  };
}

/** As cancelling asks it: nothing of it is used, and nobody else has it or keeps it. */
function isUntouched({ state, usesLeft, template }: CouponView): boolean {
  return (state === 'issued' || state === 'expired') && usesLeft === template.uses;
}

function leftFor(
  reward: Reward,
  template: CouponTemplate | undefined,
  inStores: RewardStoreView[] | undefined,
): number | undefined {
  const elsewhere = inStores
    ? inStores.reduce((sum, { left }) => sum + left, 0)
    : template && leftOf(template);
  return leftToExchange(reward, elsewhere);
}
