/** Random lives of members: the ledger against a naive model, and the invariants of the specification after every step. */
import fc from 'fast-check';
import { Ledger } from '../../apps/server/src/modules/points/ledger.rules.js';
import type {
  Account,
  Entry,
  Hold,
  Lot,
  Source,
} from '../../apps/server/src/modules/points/ledger.types.js';
import { NaiveMember } from './points-naive-member.js';

const GRACE_DAYS = 3;
const TERMS = { timeZone: 'Asia/Shanghai', returnGraceDays: GRACE_DAYS };
const TICK_MS = 300_000;
const TICKS_PER_HOUR = 12;
const FIRST_TICK = 490_000 * TICKS_PER_HOUR;
const LIVES = 100;
const STEPS = 100;

const instant = (tick: number) => new Date(tick * TICK_MS);

type Step =
  | { kind: 'wait'; ticks: number }
  | { kind: 'earn'; points: number[]; late: number; pendingFor: number; goodFor: number | null }
  | { kind: 'spend'; points: number; beyond: boolean; pick: number | null }
  | { kind: 'hold'; points: number; ticks: number }
  | { kind: 'release'; pick: number }
  | { kind: 'giveBack'; pick: number; percent: number; late: number }
  | { kind: 'reverse'; pick: number; percent: number }
  | { kind: 'reopen' };

/** Whole hours, so that ends often meet; now and then a little more, within a hold's life. */
const hours = (max: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.oneof(fc.constant(0), fc.nat(2)))
    .map(([whole, more]) => whole * TICKS_PER_HOUR + more);
const percent = fc.integer({ min: 1, max: 100 });
const step: fc.Arbitrary<Step> = fc.oneof(
  act(4, 'wait', { ticks: hours(60) }),
  act(3, 'wait', { ticks: fc.integer({ min: 0, max: 3 }) }),
  act(6, 'earn', {
    points: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    late: fc.oneof(fc.constant(0), hours(200)),
    pendingFor: fc.oneof(fc.constant(0), hours(80)),
    goodFor: fc.option(fc.oneof({ weight: 2, arbitrary: hours(150) }, fc.nat(6)), { freq: 5 }),
  }),
  act(4, 'spend', {
    points: fc.integer({ min: 1, max: 30 }),
    beyond: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    pick: fc.option(fc.nat(), { freq: 2 }),
  }),
  act(4, 'hold', {
    points: fc.integer({ min: 1, max: 25 }),
    ticks: fc.integer({ min: 1, max: 3 }),
  }),
  act(1, 'release', { pick: fc.nat() }),
  act(4, 'giveBack', { pick: fc.nat(), percent, late: hours(30) }),
  act(4, 'reverse', { pick: fc.nat(), percent }),
  act(2, 'reopen', {}),
);

type Act<K extends Step['kind']> = Extract<Step, { kind: K }>;

function act<K extends Step['kind']>(
  weight: number,
  kind: K,
  fields: { [F in Exclude<keyof Act<K>, 'kind'>]: fc.Arbitrary<Act<K>[F]> },
) {
  const arbitrary = fc.record({ kind: fc.constant(kind), ...fields }) as fc.Arbitrary<Act<K>>;
  return { weight, arbitrary };
}

/** Both members live the same life; what was saved is kept in plain arrays. */
class Life {
  private tick = FIRST_TICK;
  private readonly naive = new NaiveMember(FIRST_TICK, GRACE_DAYS);
  private ledger = new Ledger({ lastSeq: 0, balance: 0, debt: 0 }, [], TERMS, instant(FIRST_TICK));
  private readonly saved: Entry[] = [];
  private lots: Lot[] = [];
  private holds: Hold[] = [];
  private readonly quotes = new Map<string, null>();
  private readonly orders = new Map<string, number>();
  private readonly exchanges = new Map<string, { spent: number; returned: number }>();
  private acts = 0;

  live(step: Step): void {
    if (step.kind === 'wait') this.wait(step.ticks);
    if (step.kind === 'earn') this.earn(step);
    if (step.kind === 'spend') this.spend(step);
    if (step.kind === 'hold') this.hold(step);
    if (step.kind === 'release') this.release(step.pick);
    if (step.kind === 'giveBack') this.giveBack(step);
    if (step.kind === 'reverse') this.reverse(step);
    if (step.kind === 'reopen') this.reopen();
  }

  private wait(ticks: number): void {
    this.tick += ticks;
    this.ledger.advanceTo(instant(this.tick));
    this.naive.waitUntil(this.tick);
  }

  private earn({ points, late, pendingFor, goodFor }: Step & { kind: 'earn' }): void {
    const id = this.nextId();
    const paid = this.tick - late;
    const [from, until] = [paid + pendingFor, goodFor === null ? Infinity : paid + goodFor + 1];
    this.recall({ type: 'order', id });
    points.forEach((count, rule) => {
      this.ledger.earn({
        points: count,
        reason: `ORDER_${rule}`,
        source: { type: 'order', id },
        occurredAt: instant(paid),
        availableAt: instant(from),
        expiresAt: goodFor === null ? null : instant(until),
      });
      this.naive.earn(id, count, from, until);
    });
    this.orders.set(
      id,
      points.reduce((sum, count) => sum + count, 0),
    );
  }

  private spend({ points, beyond, pick }: Step & { kind: 'spend' }): void {
    const id = this.nextId();
    const source: Source = { type: 'exchange', id };
    this.recall(source);
    const occurredAt = instant(this.tick);
    const spending = { points, reason: 'EXCHANGE', source, occurredAt };
    const quote = pick === null ? null : (pickOf(this.quotes, pick)?.[0] ?? null);
    const { done } = this.ledger.spend({
      ...spending,
      ...(beyond && { beyond: 'debt' }),
      ...(quote && { hold: { type: 'quote', id: quote } }),
    });
    expect(done).toBe(this.naive.spend(id, points, beyond, quote));
    if (done) this.exchanges.set(id, { spent: points, returned: 0 });
  }

  private hold({ points, ticks }: Step & { kind: 'hold' }): void {
    const id = this.nextId();
    const until = this.tick + ticks;
    const source: Source = { type: 'quote', id };
    const { done } = this.ledger.hold({ points, source, until: instant(until) });
    expect(done).toBe(this.naive.hold(id, points, until));
    this.quotes.set(id, null);
  }

  private release(pick: number): void {
    const quote = pickOf(this.quotes, pick)?.[0];
    if (!quote) return;
    this.ledger.release({ type: 'quote', id: quote });
    this.naive.release(quote);
  }

  private giveBack({ pick, percent, late }: Step & { kind: 'giveBack' }): void {
    const chosen = pickOf(this.exchanges, pick);
    if (!chosen) return;
    const [id, exchange] = chosen;
    const upTo = Math.max(exchange.returned, Math.ceil((exchange.spent * percent) / 100));
    const of: Source = { type: 'exchange', id };
    this.recall(of);
    const [source, occurredAt] = [this.refund(), instant(this.tick - late)];
    const given = this.ledger.giveBack({ of, upTo, reason: 'REFUND', source, occurredAt });
    expect(given).toBe(upTo - exchange.returned);
    this.naive.giveBack(id, given, this.tick - late);
    exchange.returned = upTo;
  }

  private reverse({ pick, percent }: Step & { kind: 'reverse' }): void {
    const chosen = pickOf(this.orders, pick);
    if (!chosen) return;
    const [id, earned] = chosen;
    const upTo = Math.floor((earned * percent) / 100);
    const of: Source = { type: 'order', id };
    this.recall(of);
    const [source, occurredAt] = [this.refund(), instant(this.tick)];
    this.ledger.reverse({ of, upTo, reason: 'REFUND', source, occurredAt });
    this.naive.reverse(id, upTo);
  }

  /** What saving and opening again does: only open lots come along. */
  private reopen(): void {
    this.lots = this.allLots();
    const { entries, account, madeHolds, goneHolds } = this.ledger.changes();
    this.holds = [...this.holds.filter((hold) => !goneHolds.includes(hold)), ...madeHolds];
    this.saved.push(...entries);
    const open = this.lots.filter((lot) => lot.remaining > 0).map((lot) => ({ ...lot }));
    this.ledger = new Ledger(account, open, TERMS, instant(this.tick), this.holds);
  }

  /** What the repository reads for a source: its entries, those that undo it, and their lots. */
  private recall(source: Source): void {
    const entries = this.saved.filter(
      (entry) => isSame(entry.source, source) || isSame(entry.undoes, source),
    );
    const seqs = new Set(entries.flatMap(({ allocations }) => allocations.map((a) => a.lotSeq)));
    const lots = this.lots.filter((lot) => seqs.has(lot.seq)).map((lot) => ({ ...lot }));
    this.ledger.recall([source], entries, lots);
  }

  private allLots(): Lot[] {
    const { grantedLots, changedLots } = this.ledger.changes();
    const changed = new Map(changedLots.map((lot) => [lot.seq, lot]));
    return [...this.lots.map((lot) => changed.get(lot.seq) ?? lot), ...grantedLots];
  }

  check(): void {
    const { available, pending, held, debt } = this.ledger.view();
    const { naive } = this;
    expect({ available, pending, held, debt }).toEqual({
      available: naive.available(),
      pending: naive.pending(),
      held: naive.held(),
      debt: naive.owed,
    });
    const lots = this.allLots();
    expect(lots.map((lot) => lot.remaining)).toEqual(naive.remaining());
    const { entries, account } = this.ledger.changes();
    expectInvariants([...this.saved, ...entries], lots, account, available - held);
  }

  private refund(): Source {
    return { type: 'refund', id: this.nextId() };
  }

  private nextId(): string {
    return String(++this.acts);
  }
}

function expectInvariants(
  entries: Entry[],
  lots: Lot[],
  account: Account,
  spendable: number,
): void {
  const balance = sum(entries.map((entry) => entry.points));
  const remaining = sum(lots.map((lot) => lot.remaining));
  expect(balance).toBe(remaining - account.debt);
  expect(account).toMatchObject({ balance, lastSeq: entries.length });
  const moved = new Map(lots.map((lot) => [lot.seq, lot.granted]));
  let running = 0;
  entries.forEach((entry, index) => {
    running += entry.points;
    if (entry.seq !== index + 1 || entry.balanceAfter !== running) throw new Error('out of order');
    if ((entry.points === 0) !== (entry.kind === 'settle')) throw new Error('an entry of 0 points');
    for (const { lotSeq, points } of entry.allocations) {
      moved.set(lotSeq, (moved.get(lotSeq) ?? 0) + points);
    }
  });
  for (const { seq, granted, remaining: left } of lots) {
    if (left < 0 || left > granted || moved.get(seq) !== left) throw new Error(`lot ${seq} is off`);
  }
  if (account.debt > 0) expect(spendable).toBe(0);
  expect(spendable).toBeGreaterThanOrEqual(0);
  expect(account.debt).toBeGreaterThanOrEqual(0);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isSame(one: Source | null, other: Source): boolean {
  return one?.type === other.type && one.id === other.id;
}

function pickOf<T>(things: Map<string, T>, pick: number): [string, T] | undefined {
  return [...things][pick % things.size];
}

it(`agrees with a naive member through ${LIVES} lives of ${STEPS} acts`, () => {
  const life = fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' });
  fc.assert(
    fc.property(life, (steps) => {
      const member = new Life();
      for (const step of steps) {
        member.live(step);
        member.check();
      }
    }),
    { numRuns: LIVES },
  );
});
