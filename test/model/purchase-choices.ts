/** What a wish to buy, to ask a price or to give back comes to in a story as it stands. */
import type { ActLine, OrderAct, QuoteAct, RefundAct } from './acts.js';
import type { ModelBrand } from './brand.js';
import { HOUR, type Instant, MINUTE } from './calendar.js';
import type { ModelMember } from './member.js';
import { isReduction, type ModelCoupon } from './redemption.js';
import type { Late, Wishes } from './wishes.js';

export function orderOf(member: ModelMember, wanted: Wishes['order']): OrderAct {
  const { now, brand } = member;
  const lines = wanted.lines.map(({ sku, fen, percent }) => ({
    sku: sku as ActLine['sku'],
    amountFen: fen,
    paidFen: Math.floor((fen * percent) / 100),
  }));
  const missing = picked(member.tiers.missing(now), wanted.pick);
  if (wanted.aim === 'missing' && missing && brand.metric !== 'orders') {
    const fen = Math.max(0, fenOf(brand, missing) + wanted.shift);
    lines.splice(0, lines.length, { sku: 'A', amountFen: fen, paidFen: fen });
  }
  const paidFen = lines.reduce((sum, line) => sum + line.paidFen, 0);
  const usable = [...member.coupons.coupons.values()].filter(
    ({ template, state }) => (isReduction(template) || template.products) && state !== 'voided',
  );
  const coupons = wanted.coupons.flatMap((of) => picked(usable, of)?.name ?? []);
  const early = [...member.waiting.keys()];
  const paidAt = instantOf(wanted.late, now);
  return {
    do: 'order',
    order: (wanted.pick % 2 === 0 && early[0]) || member.name('O'),
    who: identified(member, wanted.who as OrderAct['who'], paidAt),
    paidAt,
    lines,
    pointsUsed: offsetOf(member, wanted.offset, paidFen),
    coupons: [...new Set(coupons)],
    settled: wanted.settled,
  };
}

/** What must be paid for so much of the metric. */
function fenOf({ metric, growth }: ModelBrand, amount: number): number {
  return metric === 'spend' ? amount : Math.ceil((amount * 100) / growth.perYuan);
}

function offsetOf(member: ModelMember, wanted: string, paidFen: number): number {
  const { pointsPerYuan, maxSharePercent: share } = member.brand.offset;
  if (wanted === 'none') return 0;
  if (wanted === 'broken') return pointsPerYuan + 1;
  const most = share === 100 ? paidFen : Math.floor((paidFen * share) / (100 - share));
  const yuan = Math.floor(most / 100);
  if (wanted === 'too_many') return (yuan + 1) * pointsPerYuan;
  const affordable = Math.min(yuan, Math.floor(member.points.spendable() / pointsPerYuan));
  return (wanted === 'most' ? affordable : Math.ceil(affordable / 2)) * pointsPerYuan;
}

/** With a code that nobody else has read. */
function identified<T extends OrderAct['who']>(member: ModelMember, who: T, at: Instant) {
  return who === 'code' && !member.reads('till', at) ? 'number' : who;
}

export function quoteOf(member: ModelMember, wanted: Wishes['quote']): QuoteAct {
  const lines = wanted.lines.map(({ sku, fen }) => ({
    sku: sku as ActLine['sku'],
    amountFen: fen,
  }));
  const all = [...member.coupons.coupons.values()];
  const named = wanted.coupons?.flatMap((of) => picked(all, of)?.name ?? []);
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const name = member.name('Q');
  return {
    do: 'quote',
    quote: name,
    who: identified(member, wanted.who as QuoteAct['who'], member.now),
    lines,
    coupons: named || hasTwins(all) ? [...new Set(named)] : null,
    points: offsetOf(member, wanted.points, totalFen),
    // No two quotes of one instant end at one instant: nobody says which comes first.
    holdSeconds: wanted.hold === 0 ? 0 : Math.max(1, wanted.hold - (member.quotes.size % 50)),
  };
}

/** Two coupons that are good alike: nobody says which of them is the best. */
function hasTwins(coupons: readonly ModelCoupon[]): boolean {
  const good = coupons.filter(({ state }) => state === 'issued');
  const ends = good.map(({ template, until }) => `${template.code} ${until}`);
  return new Set(ends).size < ends.length;
}

/** An order of a quote, now. */
export function takeOf(member: ModelMember, { pick: of }: Wishes['take']): OrderAct | null {
  const quote = picked([...member.quotes.values()].slice(-3), of);
  if (!quote) return null;
  const { act, priced } = quote;
  return {
    do: 'order',
    order: member.name('O'),
    who: act.who,
    paidAt: member.now,
    lines: priced.lines.map(({ sku, amountFen, paidFen }) => ({ sku, amountFen, paidFen })),
    pointsUsed: 0,
    coupons: [],
    settled: false,
    quote: act.quote,
  };
}

export function refundOf(member: ModelMember, wanted: Wishes['refund']): RefundAct | null {
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

export function picked<T>(things: readonly T[], of: number): T | undefined {
  return things[of % Math.max(1, things.length)];
}

function instantOf(of: Late, now: Instant): Instant {
  if (of.kind === 'late') return now - of.hours * HOUR;
  if (of.kind === 'ahead') return now + 5 * MINUTE;
  return of.kind === 'too_far' ? now + 5 * MINUTE + 1 : now;
}
