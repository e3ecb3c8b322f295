/** Random lives of members: the ledger against a naive model, and the invariants of the specification after every step. */
import fc from 'fast-check';
import { Ledger } from '../../apps/server/src/modules/points/ledger.rules.js';
import type {
  Account,
  Entry,
  Lot,
  Source,
} from '../../apps/server/src/modules/points/ledger.types.js';
import { NaiveMember } from './points-naive-member.js';

const GRACE_DAYS = 3;
const TERMS = { timeZone: 'Asia/Shanghai', returnGraceDays: GRACE_DAYS };
const HOUR_MS = 3_600_000;
const FIRST_HOUR = 490_000;
const LIVES = 100;
const STEPS = 100;

const instant = (hour: number) => new Date(hour * HOUR_MS);

type Step =
  | { kind: 'wait'; hours: number }
  | { kind: 'earn'; points: number[]; late: number; pendingFor: number; goodFor: number | null }
  | { kind: 'spend'; points: number; beyond: boolean }
  | { kind: 'giveBack'; pick: number; percent: number; late: number }
  | { kind: 'reverse'; pick: number; percent: number }
  | { kind: 'reopen' };

const hours = (max: number) => fc.integer({ min: 0, max });
const percent = fc.integer({ min: 1, max: 100 });
const step: fc.Arbitrary<Step> = fc.oneof(
  act(4, 'wait', { hours: hours(60) }),
  act(6, 'earn', {
    points: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    late: fc.oneof(fc.constant(0), hours(200)),
    pendingFor: fc.oneof(fc.constant(0), hours(80)),
    goodFor: fc.option(hours(150), { freq: 5 }),
  }),
  act(4, 'spend', {
    points: fc.integer({ min: 1, max: 30 }),
    beyond: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
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
  private hour = FIRST_HOUR;
  private readonly naive = new NaiveMember(FIRST_HOUR, GRACE_DAYS);
  private ledger = new Ledger({ lastSeq: 0, balance: 0, debt: 0 }, [], TERMS, instant(FIRST_HOUR));
  private readonly saved: Entry[] = [];
  private lots: Lot[] = [];
  private readonly orders = new Map<string, number>();
  private readonly exchanges = new Map<string, { spent: number; returned: number }>();
  private acts = 0;

  live(step: Step): void {
    if (step.kind === 'wait') this.wait(step.hours);
    if (step.kind === 'earn') this.earn(step);
    if (step.kind === 'spend') this.spend(step);
    if (step.kind === 'giveBack') this.giveBack(step);
    if (step.kind === 'reverse') this.reverse(step);
    if (step.kind === 'reopen') this.reopen();
  }

  private wait(hours: number): void {
    this.hour += hours;
    this.ledger.advanceTo(instant(this.hour));
    this.naive.waitUntil(this.hour);
  }

  private earn({ points, late, pendingFor, goodFor }: Step & { kind: 'earn' }): void {
    const id = this.nextId();
    const paid = this.hour - late;
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

  private spend({ points, beyond }: Step & { kind: 'spend' }): void {
    const id = this.nextId();
    const source: Source = { type: 'exchange', id };
    this.recall(source);
    const occurredAt = instant(this.hour);
    const spending = { points, reason: 'EXCHANGE', source, occurredAt };
    const { done } = this.ledger.spend({ ...spending, beyond: beyond ? 'debt' : undefined });
    expect(done).toBe(this.naive.spend(id, points, beyond));
    if (done) this.exchanges.set(id, { spent: points, returned: 0 });
  }

  private giveBack({ pick, percent, late }: Step & { kind: 'giveBack' }): void {
    const chosen = pickOf(this.exchanges, pick);
    if (!chosen) return;
    const [id, exchange] = chosen;
    const upTo = Math.max(exchange.returned, Math.ceil((exchange.spent * percent) / 100));
    const of: Source = { type: 'exchange', id };
    this.recall(of);
    const [source, occurredAt] = [this.refund(), instant(this.hour - late)];
    const given = this.ledger.giveBack({ of, upTo, reason: 'REFUND', source, occurredAt });
    expect(given).toBe(upTo - exchange.returned);
    this.naive.giveBack(id, given, this.hour - late);
    exchange.returned = upTo;
  }

  private reverse({ pick, percent }: Step & { kind: 'reverse' }): void {
    const chosen = pickOf(this.orders, pick);
    if (!chosen) return;
    const [id, earned] = chosen;
    const upTo = Math.floor((earned * percent) / 100);
    const of: Source = { type: 'order', id };
    this.recall(of);
    const [source, occurredAt] = [this.refund(), instant(this.hour)];
    this.ledger.reverse({ of, upTo, reason: 'REFUND', source, occurredAt });
    this.naive.reverse(id, upTo);
  }

  /** What saving and opening again does: only open lots come along. */
  private reopen(): void {
    this.lots = this.allLots();
    const { entries, account } = this.ledger.changes();
    this.saved.push(...entries);
    const open = this.lots.filter((lot) => lot.remaining > 0).map((lot) => ({ ...lot }));
    this.ledger = new Ledger(account, open, TERMS, instant(this.hour));
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
    const { available, pending, debt } = this.ledger.view();
    const { naive } = this;
    expect({ available, pending, debt }).toEqual({
      available: naive.available(),
      pending: naive.pending(),
      debt: naive.owed,
    });
    const lots = this.allLots();
    expect(lots.map((lot) => lot.remaining)).toEqual(naive.remaining());
    const { entries, account } = this.ledger.changes();
    expectInvariants([...this.saved, ...entries], lots, account, available);
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
  available: number,
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
  if (account.debt > 0) expect(available).toBe(0);
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
