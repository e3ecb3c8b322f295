import { Ledger } from './ledger.rules.js';
import type { Earning, Source } from './ledger.types.js';
import { shareOf } from './undoing.rules.js';

const ZONE = 'Asia/Shanghai';
const order = (id: string): Source => ({ type: 'order', id });
const exchange = (id: string): Source => ({ type: 'exchange', id });

function at(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** The instant at which a last good day is over. */
function after(lastDay: string): Date {
  return new Date(at(lastDay).getTime() + 86_400_000);
}

/** One member's ledger with words for what happens to it. Lots go by the number of their entry. */
class Story {
  readonly ledger: Ledger;
  private refunds = 0;

  constructor(private now = at('2026-03-01')) {
    const terms = { timeZone: ZONE, returnGraceDays: 30 };
    this.ledger = new Ledger({ lastSeq: 0, balance: 0, debt: 0 }, [], terms, now);
  }

  on(day: string): this {
    this.now = at(day);
    this.ledger.advanceTo(this.now);
    return this;
  }

  earn(id: string, points: number, given: Partial<Earning> = {}): this {
    this.ledger.recall([order(id)], [], []);
    this.ledger.earn({
      points,
      reason: 'ORDER_BASE',
      source: order(id),
      occurredAt: this.now,
      availableAt: given.occurredAt ?? this.now,
      expiresAt: null,
      ...given,
    });
    return this;
  }

  spend(id: string, points: number, beyond?: 'debt') {
    this.ledger.recall([exchange(id)], [], []);
    const source = exchange(id);
    return this.ledger.spend({ points, reason: 'EXCHANGE', source, occurredAt: this.now, beyond });
  }

  giveBack(id: string, upTo: number | 'all', occurredAt = this.now): number {
    return this.ledger.giveBack({ ...this.refund(), of: exchange(id), upTo, occurredAt });
  }

  /** Takes back what `refundedFen` of `paidFen` had earned. */
  reverse(id: string, refundedFen: number, paidFen: number): number {
    const of = order(id);
    const upTo = shareOf(this.ledger.history.earnedBy(of), refundedFen, paidFen);
    return this.ledger.reverse({ ...this.refund(), of, upTo, occurredAt: this.now });
  }

  /** The last entries as `kind points: lot ±points …`. */
  last(count: number): string[] {
    return this.ledger
      .changes()
      .entries.slice(-count)
      .map(({ kind, points, allocations }) => {
        const lots = allocations.map((one) => ` ${one.lotSeq}:${one.points}`);
        return `${kind} ${points}${lots.join('')}`;
      });
  }

  balance() {
    const { available, pending, debt } = this.ledger.view();
    return { available, pending, debt };
  }

  private refund() {
    const source: Source = { type: 'refund', id: `R${++this.refunds}` };
    return { source, reason: 'REFUND' };
  }
}

describe('the worked examples', () => {
  it('1: takes the last rule back first', () => {
    const story = new Story();
    story.earn('O', 199).earn('O', 99, { reason: 'ORDER_TIER' });
    story.earn('O', 199, { reason: 'ORDER_MEMBER_DAY' });
    expect(story.reverse('O', 6_663, 19_990)).toBe(165);
    expect(story.last(1)).toEqual(['reverse -165 3:-165']);
    expect(story.reverse('O', 19_990, 19_990)).toBe(332);
    expect(story.last(1)).toEqual(['reverse -332 3:-34 2:-99 1:-199']);
  });

  describe('2: spends the earliest end first and refills in reverse', () => {
    function spent120(): Story {
      const story = new Story().earn('A', 100, { expiresAt: after('2026-12-31') });
      story.earn('B', 50, { expiresAt: after('2027-12-31') }).earn('C', 30);
      story.spend('X', 120);
      return story;
    }

    it('while all lots are good', () => {
      const story = spent120();
      expect(story.last(1)).toEqual(['spend -120 1:-100 2:-20']);
      expect(story.giveBack('X', 30)).toBe(30);
      expect(story.last(1)).toEqual(['return 30 2:20 1:10']);
    });

    it('and graces what came from a lot that has expired', () => {
      const story = spent120().on('2027-01-01');
      expect(story.giveBack('X', 30)).toBe(30);
      expect(story.last(2)).toEqual(['return 20 2:20', 'return 10']);
      expect(story.ledger.view().expiring).toEqual([{ points: 10, lastDay: '2027-01-31' }]);
      expect(story.ledger.changes().grantedLots.at(-1)).toMatchObject({
        grace: true,
        granted: 10,
        expiresAt: after('2027-01-31'),
      });
    });
  });

  it('3: reverses cumulatively, so rounding never drifts', () => {
    const story = new Story().earn('O', 100);
    expect(story.reverse('O', 3_333, 10_000)).toBe(33);
    expect(story.reverse('O', 6_666, 10_000)).toBe(33);
    expect(story.reverse('O', 10_000, 10_000)).toBe(34);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 0 });
  });

  it('4: owes what is gone, and pays it out of what comes next', () => {
    const story = new Story().earn('O', 100);
    story.spend('X', 80);
    expect(story.reverse('O', 1, 1)).toBe(100);
    expect(story.last(1)).toEqual(['reverse -100 1:-20']);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 80 });
    story.earn('P', 50);
    expect(story.last(2)).toEqual(['earn 50', 'settle 0 4:-50']);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 30 });
    story.earn('Q', 50);
    expect(story.balance()).toEqual({ available: 20, pending: 0, debt: 0 });
  });

  it('5: pays debt when points mature, without anything posted', () => {
    const story = new Story().earn('O', 100);
    story.spend('X', 80);
    story.reverse('O', 1, 1);
    story.earn('P', 50, { availableAt: at('2026-03-08') });
    expect(story.balance()).toEqual({ available: 0, pending: 50, debt: 80 });
    expect(story.ledger.changes().nextDueAt).toEqual(at('2026-03-08'));
    story.on('2026-03-08');
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 30 });
    expect(story.ledger.changes().entries.at(-1)).toMatchObject({
      kind: 'settle',
      points: 0,
      reason: 'DEBT',
      source: order('P'),
      occurredAt: at('2026-03-08'),
    });
  });

  it('6: counts what expired as taken back', () => {
    const story = new Story().earn('O', 100, { expiresAt: after('2026-03-31') });
    story.spend('X', 30);
    story.on('2026-04-01');
    expect(story.last(1)).toEqual(['expire -70 1:-70']);
    expect(story.reverse('O', 1, 1)).toBe(30);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 30 });
  });

  it('7: returns an offset in shares, and all of it at the end', () => {
    const story = new Story().earn('O', 2_000);
    story.spend('X', 2_000);
    expect(story.giveBack('X', shareOf(2_000, 2_667, 8_000))).toBe(666);
    expect(story.giveBack('X', 'all')).toBe(1_334);
    expect(story.balance()).toEqual({ available: 2_000, pending: 0, debt: 0 });
  });
});

describe('earning', () => {
  it('stays pending for a while and is then available', () => {
    const story = new Story().earn('O', 10, { availableAt: at('2026-03-08') });
    expect(story.balance()).toEqual({ available: 0, pending: 10, debt: 0 });
    expect(story.spend('X', 1)).toEqual({ done: false, balance: 0 });
    expect(story.on('2026-03-08').balance()).toEqual({ available: 10, pending: 0, debt: 0 });
  });

  it('grants and expires whole a lot reported after its end, which settles no debt', () => {
    const story = new Story().earn('O', 100);
    story.spend('X', 100);
    story.reverse('O', 1, 1);
    const [occurredAt, expiresAt] = [at('2025-01-01'), after('2025-12-31')];
    story.earn('LATE', 40, { occurredAt, expiresAt });
    expect(story.last(2)).toEqual(['earn 40', 'expire -40 4:-40']);
    expect(story.ledger.changes().entries.at(-1)?.occurredAt).toEqual(expiresAt);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 100 });
  });

  it('changes nothing when the same source earns for the same reason again', () => {
    const story = new Story().earn('O', 100).earn('O', 100).earn('O', 7);
    expect(story.last(9)).toEqual(['earn 100']);
  });

  it.each([0, -1, 1.5, Number.NaN])('is never of %p points', (points) => {
    expect(() => new Story().earn('O', points)).toThrow(RangeError);
  });
});

describe('spending', () => {
  it('takes nothing that is pending, also when it ends first', () => {
    const pending = { availableAt: at('2026-03-08'), expiresAt: after('2026-03-31') };
    const story = new Story().earn('A', 5, pending).earn('B', 5);
    story.spend('X', 4);
    expect(story.last(1)).toEqual(['spend -4 2:-4']);
  });

  it('refuses when one point is missing, and changes nothing', () => {
    const story = new Story().earn('O', 99);
    expect(story.spend('X', 100)).toEqual({ done: false, balance: 99 });
    expect(story.last(9)).toEqual(['earn 99']);
  });

  it('takes the older of two lots that end together, and never-ending ones last', () => {
    const story = new Story().earn('A', 5).earn('B', 5, { expiresAt: after('2026-12-31') });
    story.earn('C', 5, { expiresAt: after('2026-12-31') });
    story.spend('X', 12);
    expect(story.last(1)).toEqual(['spend -12 2:-5 3:-5 1:-2']);
  });
});

describe('spending beyond the balance', () => {
  it('takes what is there and owes the rest', () => {
    const story = new Story().earn('O', 60);
    story.spend('X', 100, 'debt');
    expect(story.last(1)).toEqual(['spend -100 1:-60']);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 40 });
  });

  it('is returned by cancelling what is still owed before refilling lots', () => {
    const story = new Story().earn('O', 60);
    story.spend('X', 100, 'debt');
    expect(story.giveBack('X', 50)).toBe(50);
    expect(story.last(1)).toEqual(['return 50 1:10']);
    expect(story.giveBack('X', 'all')).toBe(50);
    expect(story.balance()).toEqual({ available: 60, pending: 0, debt: 0 });
  });

  it('returns what other points have paid meanwhile as a lot of grace', () => {
    const story = new Story().earn('O', 60);
    story.spend('X', 100, 'debt');
    story.earn('P', 40).giveBack('X', 'all');
    expect(story.last(3)).toEqual(['settle 0 3:-40', 'return 60 1:60', 'return 40']);
    expect(story.balance()).toEqual({ available: 100, pending: 0, debt: 0 });
  });
});

describe('returning', () => {
  it('goes on where an earlier return stopped, graced points included', () => {
    const story = new Story().earn('A', 10, { expiresAt: after('2026-03-31') });
    story.earn('B', 10, { expiresAt: after('2026-12-31') });
    story.spend('X', 20);
    story.giveBack('X', 5);
    story.on('2026-04-01');
    expect(story.giveBack('X', 12)).toBe(7);
    expect(story.last(2)).toEqual(['return 5 2:5', 'return 2']);
    expect(story.giveBack('X', 'all')).toBe(8);
    expect(story.last(1)).toEqual(['return 8']);
  });

  it('never graces an ended grace lot again: the points return and expire at once', () => {
    const story = new Story().earn('A', 10, { expiresAt: after('2026-03-31') });
    story.spend('X', 10);
    story.on('2026-04-01').giveBack('X', 'all');
    story.spend('Y', 10);
    expect(story.on('2026-05-02').giveBack('Y', 'all')).toBe(10);
    expect(story.last(2)).toEqual(['return 10 3:10', 'expire -10 3:-10']);
    expect(story.ledger.changes().entries.at(-1)?.occurredAt).toEqual(at('2026-05-02'));
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 0 });
  });

  it('pays debt out of what came back', () => {
    const story = new Story().earn('O', 100);
    story.spend('X', 100);
    story.reverse('O', 1, 1);
    story.giveBack('X', 30);
    expect(story.last(2)).toEqual(['return 30 1:30', 'settle 0 1:-30']);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 70 });
    expect(story.giveBack('X', 'all')).toBe(70);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 0 });
  });

  it('pays debt in spending order, however early the return is dated', () => {
    const story = new Story().earn('A', 10);
    story.on('2026-03-05').earn('B', 10, { expiresAt: after('2026-12-31') });
    story.spend('X', 20);
    story.earn('O', 5).spend('Y', 5);
    story.reverse('O', 1, 1);
    story.giveBack('X', 'all', at('2026-03-02'));
    expect(story.last(2)).toEqual(['return 20 1:10 2:10', 'settle 0 2:-5']);
  });

  it('never gives back more than was spent', () => {
    const story = new Story().earn('O', 100);
    story.spend('X', 40);
    expect(() => story.giveBack('X', 41)).toThrow(RangeError);
    expect(story.giveBack('X', 'all')).toBe(40);
    expect(story.giveBack('X', 'all')).toBe(0);
  });

  it('refuses to undo a source that was not recalled', () => {
    expect(() => new Story().giveBack('X', 'all')).toThrow('recall exchange:X');
  });
});

describe('taking back', () => {
  it('takes own pending points, but leaves the pending points of others', () => {
    const story = new Story().earn('O', 100, { availableAt: at('2026-03-08') });
    story.earn('P', 50, { availableAt: at('2026-03-08') }).earn('Q', 10);
    story.reverse('O', 1, 2);
    expect(story.last(1)).toEqual(['reverse -50 1:-50']);
    story.reverse('Q', 1, 1);
    story.on('2026-03-08').spend('X', 100);
    expect(story.reverse('O', 1, 1)).toBe(50);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 50 });
  });

  it('takes from others in spending order, then owes', () => {
    const story = new Story().earn('O', 100);
    story.spend('X', 90);
    story.earn('P', 20).earn('Q', 20, { expiresAt: after('2026-12-31') });
    story.reverse('O', 1, 1);
    expect(story.last(1)).toEqual(['reverse -100 1:-10 4:-20 3:-20']);
    expect(story.balance()).toEqual({ available: 0, pending: 0, debt: 50 });
  });

  it('does not count the expiry of points that the order gave back', () => {
    const story = new Story().earn('A', 50, { expiresAt: after('2026-03-31') });
    story.spend('X', 50);
    story.earn('O', 100);
    story.on('2026-04-01').giveBack('X', 'all');
    story.on('2026-06-01');
    expect(story.reverse('O', 1, 1)).toBe(100);
  });
});

describe('time', () => {
  it('settles at maturity what has also expired since, and expires the rest, each at its own time', () => {
    const story = new Story().earn('O', 100);
    story.spend('X', 100);
    story.reverse('O', 1, 1);
    story.earn('P', 60, { availableAt: at('2026-03-08'), expiresAt: after('2026-03-31') });
    story.earn('Q', 60, { availableAt: at('2026-03-09'), expiresAt: after('2026-03-31') });
    story.on('2027-01-01');
    expect(story.last(3)).toEqual(['settle 0 4:-60', 'settle 0 5:-40', 'expire -20 5:-20']);
    const times = story.ledger
      .changes()
      .entries.slice(-3)
      .map((entry) => entry.occurredAt);
    expect(times).toEqual([at('2026-03-08'), at('2026-03-09'), after('2026-03-31')]);
  });

  it('settles in spending order out of lots that mature at one instant', () => {
    const story = new Story().earn('O', 30);
    story.spend('X', 30);
    story.reverse('O', 1, 1);
    const availableAt = at('2026-03-08');
    story
      .earn('P', 20, { availableAt })
      .earn('Q', 20, { availableAt, expiresAt: after('2026-12-31') });
    story.on('2026-03-08');
    expect(story.last(2)).toEqual(['settle 0 5:-20', 'settle 0 4:-10']);
  });

  it('lets a lot end that never became available, without settling', () => {
    const story = new Story().earn('O', 30);
    story.spend('X', 30);
    story.reverse('O', 1, 1);
    story.earn('P', 20, { availableAt: at('2026-04-01'), expiresAt: after('2026-03-31') });
    story.on('2026-04-01');
    expect(story.last(1)).toEqual(['expire -20 4:-20']);
    expect(story.balance().debt).toBe(30);
  });

  it('lists what ends within 90 days by its last day, pending points left out', () => {
    const story = new Story(at('2026-01-01')).earn('A', 1, { expiresAt: after('2026-04-01') });
    story.earn('B', 2, { expiresAt: after('2026-04-02') });
    story.earn('C', 4, { expiresAt: after('2026-01-01') });
    story.earn('D', 8, { expiresAt: after('2026-04-01') });
    story.earn('E', 16, { availableAt: at('2026-01-05'), expiresAt: after('2026-02-01') });
    expect(story.ledger.view().expiring).toEqual([
      { points: 4, lastDay: '2026-01-01' },
      { points: 9, lastDay: '2026-04-01' },
    ]);
  });
});
