/** What a wish comes to in a story as it stands. */
import type { Act, Office } from './acts.js';
import { SERVICES } from './benefit-terms.js';
import { SECOND_PERSON_ABOVE, tiersOf } from './brand.js';
import { DAY, dayOf, HOUR, type Instant, MINUTE, startOf } from './calendar.js';
import { CODE_STEP } from './clerk.js';
import type { ModelMember } from './member.js';
import { orderOf, picked, quoteOf, refundOf, takeOf } from './purchase-choices.js';
import { isReduction } from './redemption.js';
import { REWARDS, TEMPLATES } from './templates.js';
import type { Wish, Wishes } from './wishes.js';

/** Null when there is nothing to do it with. */
export function actOf(member: ModelMember, of: Wish): Act | null {
  return (ACTS[of.do] as (member: ModelMember, of: Wish) => Act | null)(member, of);
}

const ACTS: { [K in keyof Wishes]: (member: ModelMember, of: Wishes[K]) => Act | null } = {
  wait: (member, { kind, count, shift }) => {
    const until = waitUntil(member, kind, count) + (kind === 'turn' ? shift : 0);
    return until > member.now ? { do: 'wait', until } : null;
  },
  night: () => ({ do: 'night' }),
  order: orderOf,
  quote: quoteOf,
  take: takeOf,
  drop: ({ quotes }, { pick: of }) => {
    const quote = picked([...quotes.keys()].slice(-2), of);
    return quote ? { do: 'drop', quote } : null;
  },
  refund: refundOf,
  again: ({ reports }, { pick: of, changed }) => {
    const act = picked(reports, of);
    return act ? { do: 'again', act, changed } : null;
  },
  adjust: (member, { pick: of, amount, by }) => {
    const points = correctionOf(member, amount, of);
    return points === 0
      ? null
      : { do: 'adjust', adjustment: member.name('J'), points, by: by as Office | 'till' };
  },
  fraud: (member, { pick: of }) => {
    const order = picked([...member.orders.keys()].slice(-4), of);
    return order ? { do: 'fraud', adjustment: member.name('J'), order } : null;
  },
  decide: ({ adjustments }, { pick: of, approve, by }) => {
    const adjustment = picked([...adjustments.keys()].slice(-3), of);
    return adjustment ? { do: 'decide', adjustment, approve, by: by as Office } : null;
  },
  send: (member, { pick: of, amount }) => {
    const most = member.points.spendable();
    const amounts = { few: 4, some: 5 + (of % 100), all: most, too_many: most + 1 };
    const points = amounts[amount];
    return points > 0 ? { do: 'send', transfer: member.name('T'), points } : null;
  },
  receive: ({ transfers }, { pick: of }) => {
    const transfer = picked([...transfers.keys()].slice(-2), of);
    return transfer ? { do: 'receive', transfer } : null;
  },
  recall: ({ transfers }, { pick: of }) => {
    const transfer = picked([...transfers.keys()].slice(-2), of);
    return transfer ? { do: 'recall', transfer } : null;
  },
  give: ({ coupons }, { pick: of }) => {
    const coupon = picked([...coupons.coupons.keys()].slice(-6), of);
    return coupon ? { do: 'give', coupon } : null;
  },
  accept: (member, { pick: of }) => {
    const coupon = picked(offeredOf(member), of);
    return coupon ? { do: 'accept', coupon } : null;
  },
  takeBack: (member, { pick: of }) => {
    const coupon = picked(offeredOf(member), of);
    return coupon ? { do: 'takeBack', coupon } : null;
  },
  claim: (member, { pick: of }) => {
    const template = picked(TEMPLATES, of);
    return template ? { do: 'claim', template: template.code, coupon: member.name('C') } : null;
  },
  issue: (member, { pick: of, quantity }) => {
    const template = picked(TEMPLATES, of);
    return template
      ? { do: 'issue', template: template.code, coupons: named(member, quantity) }
      : null;
  },
  exchange: (member, { pick: of, quantity, store }) => {
    const reward = picked(REWARDS, of);
    if (!reward) return null;
    return {
      do: 'exchange',
      reward: reward.code,
      exchange: member.name('X'),
      quantity,
      coupons: reward.kind === 'coupon' ? named(member, quantity) : [],
      store: reward.kind === 'gift' ? store : null,
    };
  },
  pickUp: ({ mall }, { pick: of }) => {
    const handed = [...mall.exchanges].filter(([, { reward }]) => reward.kind !== 'coupon');
    const [exchange] = picked(handed.length > 0 ? handed : [...mall.exchanges], of) ?? [];
    return exchange ? { do: 'pickUp', exchange } : null;
  },
  cancel: ({ mall }, { pick: of }) => {
    const exchange = picked([...mall.exchanges.keys()], of);
    return exchange ? { do: 'cancel', exchange } : null;
  },
  redeem: (member, { pick: of, amount }) => {
    const coupon = picked([...member.coupons.coupons.values()], of);
    if (!coupon) return null;
    const { thresholdFen = 100 } = coupon.template;
    const amounts = { enough: thresholdFen, missing_one: thresholdFen - 1, large: 47_111 };
    const amountFen =
      amount === 'none' || !isReduction(coupon.template) ? undefined : amounts[amount];
    return { do: 'redeem', coupon: coupon.name, amountFen, redemption: member.name('D') };
  },
  undo: ({ coupons }, { pick: of }) => {
    const redemption = picked([...coupons.redemptions.keys()].slice(-2), of);
    return redemption ? { do: 'undo', redemption } : null;
  },
  grant: (member, { pick: of }) => {
    const template = picked(TEMPLATES, of);
    if (!template || !member.reads('clerk', codeForClerk(member))) return null;
    return { do: 'grant', template: template.code, coupon: member.name('C') };
  },
  void: ({ coupons }, { pick: of }) => {
    const coupon = picked([...coupons.coupons.keys()].slice(-8), of);
    return coupon ? { do: 'void', coupon } : null;
  },
  use: (member, { pick: of }) => {
    const service = picked(Object.keys(SERVICES), of);
    const canBe = member.brand.gifts && service && member.reads('clerk', codeForClerk(member));
    return canBe ? { do: 'use', service, use: member.name('U') } : null;
  },
  undoUse: ({ uses }, { pick: of }) => {
    const use = picked([...uses.keys()].slice(-2), of);
    return use ? { do: 'undoUse', use } : null;
  },
  assign: ({ brand, now }, { pick: of, days }) => {
    const tier = picked(tiersOf(brand), of);
    return tier ? { do: 'assign', tier: tier.code, until: dayOf(now) + days } : null;
  },
};

/** The one before the one that a till reads: no two people read the same. */
function codeForClerk({ now }: ModelMember): Instant {
  return now - CODE_STEP;
}

function correctionOf(member: ModelMember, amount: string, of: number): number {
  const most = member.points.spendable();
  const amounts: Record<string, number> = {
    small: (of % 60) + 1,
    limit: SECOND_PERSON_ABOVE,
    above: SECOND_PERSON_ABOVE + 1,
    less: -((of % 60) + 1),
    all: -most,
    too_many: -most - 1,
  };
  return amounts[amount] ?? 0;
}

function offeredOf({ coupons }: ModelMember): string[] {
  const offered = [...coupons.coupons.values()].filter((coupon) => coupon.offered);
  return offered.map(({ name }) => name).slice(-3);
}

function waitUntil(member: ModelMember, kind: string, count: number): Instant {
  const { now } = member;
  if (kind === 'minutes') return now + ((count % 20) + 1) * MINUTE;
  if (kind === 'hours') return now + ((count % 30) + 1) * HOUR;
  if (kind === 'days') return now + ((count % 35) + 1) * DAY;
  if (kind === 'months') return now + ((count % 14) + 1) * 30 * DAY;
  const turns = [
    ...member.points.lots
      .filter(({ left }) => left > 0)
      .flatMap(({ from, until }) => [from, until]),
    ...member.points.holds.map(({ until }) => until),
    ...member.tiers.turns().map(startOf),
    ...[...member.coupons.coupons.values()].flatMap(({ until, offered }) => [
      until,
      ...(offered ? [offered.until] : []),
    ]),
    ...[...member.transfers.values()].map(({ until }) => until),
  ].filter((at) => at > now && at !== Infinity);
  return picked([...turns].sort((one, other) => one - other).slice(0, 6), count) ?? now + DAY;
}

function named(member: ModelMember, quantity: number): string[] {
  return Array.from({ length: quantity }, () => member.name('C'));
}
