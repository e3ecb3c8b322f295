/** Which of the units that wait go next, and in which order. */
import type { Tx } from './reader.js';

/** The others of a group wait for its longest chain. */
const LONGEST_CHAIN = 16;

export interface GatheredUnit<T> {
  /** Units of the same kind share transactions. */
  name: string;
  /** What it is about: units that have a key in common follow each other. */
  keys: readonly string[];
  /** What it claims for itself: another that claims the same waits until it has ended. */
  claims?: string;
  /** Units of a chain that are alike may do together what each does (`tx.together`). */
  alike?: string;
  work(tx: Tx): Promise<T>;
  /** The same by itself. */
  alone(): Promise<T>;
  /** Whether it may run again after a COMMIT whose answer was lost. */
  isRepeatable: boolean;
}

export type Waiting = GatheredUnit<unknown> & {
  done(answer: unknown): void;
  failed(error: unknown): void;
};

/** Units that follow each other, since each has a key in common with one before it. */
export type Chain = Waiting[];

export interface Lane {
  queue: Waiting[];
  running: number;
  busy: Set<string>;
  /** Halved when a group fails, so that one who is always refused does not hold the others up. */
  mostUnits: number;
}

/** The next units, none of which is about what is in work. */
export function takeChains(lane: Lane): Chain[] {
  const closed = new Set(lane.busy);
  const chainsByKey = new Map<string, Chain>();
  const chains = new Set<Chain>();
  let taken = 0;
  lane.queue = lane.queue.filter((unit) => {
    const { keys, claims } = unit;
    const chain = chainFor(unit, chainsByKey);
    const isClosed = [...keys, ...listOf(claims)].some((key) => closed.has(key));
    for (const key of listOf(claims)) closed.add(key);
    if (!chain || isClosed || taken === lane.mostUnits) {
      // Who waits goes before whoever comes after it with the same key.
      for (const key of keys) closed.add(key);
      return true;
    }
    chains.add(chain);
    chain.push(unit);
    for (const key of keys) chainsByKey.set(key, chain);
    taken += 1;
    return false;
  });
  return [...chains];
}

/** A chain in parts that follow each other: the units of a part are alike, or it is one unit. */
export function alikeIn(chain: Chain): Chain[] {
  const parts: Chain[] = [];
  for (const unit of chain) {
    const last = parts.at(-1);
    if (last && unit.alike !== undefined && last[0]?.alike === unit.alike) last.push(unit);
    else parts.push([unit]);
  }
  return parts;
}

/** What nobody else may be about while they are in work. */
export function keysOf(chains: readonly Chain[]): string[] {
  return chains.flat().flatMap(({ keys, claims }) => [...keys, ...listOf(claims)]);
}

function listOf(claims: string | undefined): string[] {
  return claims === undefined ? [] : [claims];
}

/** Null: it would have to follow two chains, or one that is long enough. */
function chainFor({ keys }: Waiting, chains: ReadonlyMap<string, Chain>): Chain | null {
  const [chain = [], other] = new Set(keys.map((key) => chains.get(key)).filter((one) => !!one));
  return other || chain.length === LONGEST_CHAIN ? null : chain;
}
