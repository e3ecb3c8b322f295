/** What a wish comes to in a story as it stands. */
import type { Act, ActLine, OrderAct, RefundAct } from './acts.js';
import { REWARDS, TEMPLATES } from './brand.js';
import { DAY, HOUR, type Instant, MINUTE, startOf } from './calendar.js';
import type { ModelMember } from './member.js';
import type { Late, Wish, Wishes } from './wishes.js';

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
  refund: refundOf,
  again: ({ reports }, { pick: of, changed }) => {
    const act = picked(reports, of);
    return act ? { do: 'again', act, changed } : null;
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
  exchange: (member, { pick: of, quantity }) => {
    const reward = picked(REWARDS, of);
    if (!reward) return null;
    const coupons = named(member, quantity);
    return { do: 'exchange', reward: reward.code, exchange: member.name('X'), coupons };
  },
  cancel: ({ coupons }, { pick: of }) => {
    const exchange = picked([...coupons.exchanges.keys()], of);
    return exchange ? { do: 'cancel', exchange } : null;
  },
  redeem: (member, { pick: of, amount }) => {
    const coupon = picked([...member.coupons.coupons.values()], of);
    if (!coupon) return null;
    const { kind, thresholdFen = 100 } = coupon.template;
    const amounts = { enough: thresholdFen, missing_one: thresholdFen - 1, large: 47_111 };
    const amountFen = amount === 'none' || kind === 'voucher' ? undefined : amounts[amount];
    return { do: 'redeem', coupon: coupon.name, amountFen, redemption: member.name('D') };
  },
  undo: ({ coupons }, { pick: of }) => {
    const redemption = picked([...coupons.redemptions.keys()].slice(-2), of);
    return redemption ? { do: 'undo', redemption } : null;
  },
};

function waitUntil(member: ModelMember, kind: string, count: number): Instant {
  const { now } = member;
  if (kind === 'hours') return now + ((count % 30) + 1) * HOUR;
  if (kind === 'days') return now + ((count % 35) + 1) * DAY;
  if (kind === 'months') return now + ((count % 14) + 1) * 30 * DAY;
  const turns = [
    ...member.points.lots
      .filter(({ left }) => left > 0)
      .flatMap(({ from, until }) => [from, until]),
    ...member.tiers.turns().map(startOf),
    ...[...member.coupons.coupons.values()].map(({ until }) => until),
  ].filter((at) => at > now && at !== Infinity);
  return picked([...turns].sort((one, other) => one - other).slice(0, 6), count) ?? now + DAY;
}

function orderOf(member: ModelMember, wanted: Wishes['order']): OrderAct {
  const { now, brand } = member;
  const lines = wanted.lines.map(({ sku, fen, percent }) => ({
    sku: sku as ActLine['sku'],
    amountFen: fen,
    paidFen: Math.floor((fen * percent) / 100),
  }));
  const missing = picked(member.tiers.missing(now), wanted.pick);
  if (wanted.aim === 'missing' && missing && brand.metric === 'spend') {
    const fen = Math.max(0, missing + wanted.shift);
    lines.splice(0, lines.length, { sku: 'A', amountFen: fen, paidFen: fen });
  }
  const paidFen = lines.reduce((sum, line) => sum + line.paidFen, 0);
  const usable = [...member.coupons.coupons.values()].filter(
    ({ template, state }) => template.kind !== 'voucher' && state !== 'voided',
  );
  const coupons = wanted.coupons.flatMap((of) => picked(usable, of)?.name ?? []);
  const early = [...member.waiting.keys()];
  return {
    do: 'order',
    order: (wanted.pick % 2 === 0 && early[0]) || member.name('O'),
    who: wanted.who as OrderAct['who'],
    paidAt: instantOf(wanted.late, now),
    lines,
    pointsUsed: offsetOf(member, wanted.offset, paidFen),
    coupons: [...new Set(coupons)],
    settled: wanted.settled,
  };
}

function offsetOf(member: ModelMember, wanted: string, paidFen: number): number {
  const { pointsPerYuan, maxSharePercent: share } = member.brand.offset;
  const { available } = member.points.view();
  if (wanted === 'none') return 0;
  if (wanted === 'broken') return pointsPerYuan + 1;
  const most = share === 100 ? paidFen : Math.floor((paidFen * share) / (100 - share));
  const yuan = Math.floor(most / 100);
  if (wanted === 'too_many') return (yuan + 1) * pointsPerYuan;
  const affordable = Math.min(yuan, Math.floor(available / pointsPerYuan));
  return (wanted === 'most' ? affordable : Math.ceil(affordable / 2)) * pointsPerYuan;
}

function refundOf(member: ModelMember, wanted: Wishes['refund']): RefundAct | null {
  const { now } = member;
  const base = { do: 'refund', refund: '', whole: false, at: instantOf(wanted.late, now) } as const;
  if (wanted.early) {
    const order = picked([...member.waiting.keys()], wanted.pick) ?? member.name('O');
    const refundedFen = wanted.percent * 100;
    return { ...base, order, refund: member.name('R'), refundedFen };
  }
  const chosen = picked([...member.orders.entries()].slice(-6), wanted.pick);
  if (!chosen) return null;
  const [name, order] = chosen;
  const act = { ...base, order: name, refund: member.name('R') };
  const left = order.paidFen - order.refundedFen;
  if (wanted.mode === 'whole') return { ...act, refundedFen: left, whole: true };
  if (wanted.mode === 'too_much') return { ...act, refundedFen: left + 1 };
  if (wanted.mode === 'zero') return { ...act, refundedFen: 0 };
  if (wanted.mode === 'amount')
    return { ...act, refundedFen: Math.max(1, Math.floor((left * wanted.percent) / 100)) };
  const lines = order.lines
    .map((line, index) => ({
      lineNo: index + 1,
      refundedFen: Math.ceil(
        ((line.paidFen - line.refundedFen) * (wanted.lines[index] ?? 0)) / 100,
      ),
    }))
    .filter(({ refundedFen }) => refundedFen > 0);
  if (lines.length === 0) return null;
  return { ...act, lines, refundedFen: lines.reduce((sum, line) => sum + line.refundedFen, 0) };
}

function named(member: ModelMember, quantity: number): string[] {
  return Array.from({ length: quantity }, () => member.name('C'));
}

function picked<T>(things: readonly T[], of: number): T | undefined {
  return things[of % Math.max(1, things.length)];
}

function instantOf(of: Late, now: Instant): Instant {
  if (of.kind === 'late') return now - of.hours * HOUR;
  if (of.kind === 'ahead') return now + 5 * MINUTE;
  return of.kind === 'too_far' ? now + 5 * MINUTE + 1 : now;
}
