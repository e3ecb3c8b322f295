/**
 * Gathers units of work of different members that arrive while others are being committed, and runs
 * them in one shared transaction: one commit and few round trips for all of them, each with its own
 * answer. Nobody waits for company: a unit that finds nothing running goes by itself at once.
 *
 * Guarantees: a group is kept whole or not at all; when anything in it fails, or a unit is refused
 * after it wrote, all of it is rolled back and each unit runs by itself, with all retries. Two units
 * with a key in common (a member, an order number) are never in work at the same time in this
 * process: in one group they follow each other as a chain, otherwise the later one waits; what the
 * keys don't tell, the shared transaction notices at the row that both lock. A COMMIT whose answer was
 * lost is repeated only by units that say they may be.
 */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../app-error.js';
import { Config } from '../config.js';
import { Metrics } from '../metrics.js';
import {
  alikeIn,
  type Chain,
  type GatheredUnit,
  keysOf,
  type Lane,
  takeChains,
  type Waiting,
} from './chains.js';
import { Connection } from './connection.js';
import { Ensemble } from './ensemble.js';
import { LostCommit, SharedTransaction, type SharedTx } from './shared-transaction.js';

/** While one group is at the database, the next one makes its decisions. */
const GROUPS_AT_ONCE = 2;
const MOST_UNITS = 64;

type Outcome = { answer: unknown } | { refusal: AppError } | 'again' | 'lost';

@Injectable()
export class Committer {
  private readonly lanes = new Map<string, Lane>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  run<T>(unit: GatheredUnit<T>): Promise<T> {
    if (!this.config.gathersCommits) return unit.alone();
    const lane = this.laneOf(unit.name);
    return new Promise<T>((done, failed) => {
      lane.queue.push({ ...unit, done, failed } as Waiting);
      this.startNext(lane);
    });
  }

  private laneOf(name: string): Lane {
    const lane = this.lanes.get(name);
    if (lane) return lane;
    const made = { queue: [], running: 0, busy: new Set<string>(), mostUnits: MOST_UNITS };
    this.lanes.set(name, made);
    return made;
  }

  private startNext(lane: Lane): void {
    while (lane.running < GROUPS_AT_ONCE) {
      const chains = takeChains(lane);
      if (chains.length === 0) return;
      lane.running += 1;
      const keys = keysOf(chains);
      for (const key of keys) lane.busy.add(key);
      void this.work(lane, chains).finally(() => {
        lane.running -= 1;
        for (const key of keys) lane.busy.delete(key);
        this.startNext(lane);
      });
    }
  }

  private async work(lane: Lane, chains: readonly Chain[]): Promise<void> {
    const units = chains.flat();
    const outcomes = units.length === 1 ? ['again' as const] : await this.together(lane, chains);
    await Promise.all(units.map((unit, index) => settle(unit, outcomes[index] ?? 'again')));
  }

  private async together(lane: Lane, chains: readonly Chain[]): Promise<Outcome[]> {
    const outcomes = await this.attempt(chains);
    const isKept = !outcomes.includes('again') && !outcomes.includes('lost');
    lane.mostUnits = isKept
      ? Math.min(MOST_UNITS, lane.mostUnits + 1)
      : Math.max(2, Math.floor(lane.mostUnits / 2));
    this.metrics.gatheredUnits(chains[0]?.[0]?.name ?? '', outcomes.length, isKept);
    return outcomes;
  }

  private async attempt(chains: readonly Chain[]): Promise<Outcome[]> {
    const all = (outcome: 'again' | 'lost') => chains.flat().map(() => outcome);
    const connection = await Connection.of(this.dataSource).catch(() => null);
    if (!connection) return all('again');
    const transaction = new SharedTransaction(connection);
    const outcomes = await Promise.all(chains.map((chain) => inTurn(transaction, chain)));
    try {
      if (transaction.hasFailed) throw new Error('a unit of the group failed');
      await transaction.commit();
      return outcomes.flat();
    } catch (error) {
      await transaction.rollBack();
      return all(error instanceof LostCommit ? 'lost' : 'again');
    } finally {
      connection.release();
    }
  }
}

async function inTurn(transaction: SharedTransaction, chain: Chain): Promise<Outcome[]> {
  const name = Symbol('chain');
  const outcomes: Outcome[] = [];
  for (const units of alikeIn(chain)) {
    const ensemble = new Ensemble(units.length);
    const work = (unit: Waiting) => workIn(transaction.join(name, ensemble), transaction, unit);
    outcomes.push(...(await Promise.all(units.map(work))));
  }
  return outcomes;
}

async function workIn(
  { tx, hasWritten, takeBackClaims, leave }: SharedTx,
  transaction: SharedTransaction,
  unit: Waiting,
): Promise<Outcome> {
  try {
    return { answer: await unit.work(tx) };
  } catch (error) {
    if (error instanceof AppError && !hasWritten()) {
      takeBackClaims();
      return { refusal: error };
    }
    transaction.fail(error);
    return 'again';
  } finally {
    leave();
  }
}

async function settle(unit: Waiting, outcome: Outcome): Promise<void> {
  try {
    if (outcome === 'lost' && !unit.isRepeatable) throw new AppError('DATABASE_AWAY');
    if (outcome === 'lost' || outcome === 'again') unit.done(await unit.alone());
    else if ('refusal' in outcome) unit.failed(outcome.refusal);
    else unit.done(outcome.answer);
  } catch (error) {
    unit.failed(error);
  }
}
