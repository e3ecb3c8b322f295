/** What members bought, and what they brought back: the lines a till would have sent. */
import { DAY_MS, localDay, towardsBusyTimes } from './calendar.js';
import type { Period, Person } from './people.js';
import type { Random } from './random.js';
import { WARES, type Ware } from './words.js';

export interface OrderLine {
  lineNo: number;
  sku: string;
  name: string;
  category: string;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
  paidFen: number;
}

export interface Order {
  type: 'order';
  channel: 'pos';
  orderNo: string;
  storeCode: string;
  paidAt: string;
  lines: OrderLine[];
  paidFen: number;
}

export interface Refund {
  type: 'refund';
  channel: 'pos';
  orderNo: string;
  refundNo: string;
  refundedFen: number;
  whole?: true;
  lines?: { lineNo: number; refundedFen: number }[];
  refundedAt: string;
}

export interface Numbering {
  next(storeCode: string, day: string): string;
}

const VISITS_ELSEWHERE = 0.08;
const BROUGHT_BACK = 0.027;
const weights = WARES.map(({ weight }) => weight);

/** Receipts are numbered per store and day, as tills do. */
export function numbering(): Numbering {
  const last = new Map<string, number>();
  return {
    next(storeCode, day) {
      const key = `${storeCode}-${day.replaceAll('-', '')}`;
      const number = (last.get(key) ?? 0) + 1;
      last.set(key, number);
      return `${key}-${String(number).padStart(4, '0')}`;
    },
  };
}

/** Everything one person bought and brought back, in the order of time. */
export function shop(
  random: Random,
  person: Person,
  storeCodes: readonly string[],
  { untilMs }: Period,
  numbers: Numbering,
): (Order | Refund)[] {
  const events: { atMs: number; line: Order | Refund }[] = [];
  const end = Math.min(untilMs, person.leavesAtMs);
  let atMs = random.chance(0.8) ? person.joinedAtMs + 60_000 : person.joinedAtMs + 5 * DAY_MS;
  while (atMs < end) {
    const storeCode = random.chance(VISITS_ELSEWHERE) ? random.pick(storeCodes) : person.storeCode;
    const orderNo = numbers.next(storeCode, localDay(atMs).day);
    const order = ring(random, person, orderNo, storeCode, atMs);
    events.push({ atMs, line: order });
    const refundAtMs = atMs + random.integer(1, 6) * DAY_MS;
    if (random.chance(BROUGHT_BACK) && refundAtMs < untilMs) {
      events.push({ atMs: refundAtMs, line: bringBack(random, order, refundAtMs) });
    }
    atMs = nextVisit(random, person, atMs);
  }
  return events.sort((one, other) => one.atMs - other.atMs).map(({ line }) => line);
}

function nextVisit(random: Random, person: Person, atMs: number): number {
  const gap = Math.max(1, random.logNormal(person.gapDays, 0.6));
  const next = towardsBusyTimes(random, atMs + gap * DAY_MS);
  return next > atMs ? next : atMs + DAY_MS;
}

function ring(
  random: Random,
  person: Person,
  orderNo: string,
  storeCode: string,
  atMs: number,
): Order {
  const wares = chooseWares(random, Math.max(1, Math.round(random.logNormal(person.basket, 0.45))));
  const promotion = random.chance(0.18) ? random.pick([80, 88, 90]) : 100;
  const lines = wares.map((ware, index) => lineOf(random, ware, index + 1, promotion));
  return {
    type: 'order',
    channel: 'pos',
    orderNo,
    storeCode,
    paidAt: new Date(atMs).toISOString(),
    lines,
    paidFen: lines.reduce((sum, { paidFen }) => sum + paidFen, 0),
  };
}

function chooseWares(random: Random, count: number): Ware[] {
  const chosen = new Set<Ware>();
  for (let tries = 0; chosen.size < Math.min(count, 6) && tries < 30; tries += 1) {
    chosen.add(WARES[random.weighted(weights)] as Ware);
  }
  return [...chosen];
}

function lineOf(random: Random, ware: Ware, lineNo: number, promotion: number): OrderLine {
  const quantity = random.chance(0.14) ? 2 : 1;
  const amountFen = ware.priceFen * quantity;
  return {
    lineNo,
    sku: ware.sku,
    name: ware.name,
    category: ware.category,
    quantity,
    unitPriceFen: ware.priceFen,
    amountFen,
    paidFen: Math.floor((amountFen * promotion) / 100),
  };
}

/** Half bring back everything, half one line of it. */
function bringBack(random: Random, order: Order, atMs: number): Refund {
  const refund = {
    type: 'refund',
    channel: 'pos',
    orderNo: order.orderNo,
    refundNo: `${order.orderNo}-R1`,
    refundedAt: new Date(atMs).toISOString(),
  } as const;
  if (order.lines.length === 1 || random.chance(0.5)) {
    return { ...refund, refundedFen: order.paidFen, whole: true };
  }
  const line = random.pick(order.lines);
  const { lineNo, paidFen: refundedFen } = line;
  return { ...refund, refundedFen, lines: [{ lineNo, refundedFen }] };
}
