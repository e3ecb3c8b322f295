/**
 * Contenders take turns of a few seconds each on the same database, in another order each round, so
 * that what disturbs the machine disturbs all of them. A ratio is the median over the rounds.
 */
import type { Clone } from './clones.js';

export const AT_ONCE = 32;
/** Before the first round that counts: a server that runs for days has its code compiled. */
const WARM_UP_SECONDS = 5;

export interface Contender {
  name: string;
  /** Members that are this contender's alone, each used once. */
  clones: Clone[];
  act(clone: Clone, worker: number): Promise<unknown>;
}

/** Acts per second of each contender, a figure per round. */
export type Rounds = Map<string, number[]>;

export async function contest(
  contenders: readonly Contender[],
  seconds: number,
  rounds: number,
  warmUpSeconds = WARM_UP_SECONDS,
): Promise<Rounds> {
  const rates: Rounds = new Map(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) await during(contender, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(turn + round) % contenders.length];
      if (contender) rates.get(contender.name)?.push(await during(contender, seconds));
    }
  }
  return rates;
}

async function during({ clones, act, name }: Contender, seconds: number): Promise<number> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let acts = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, worker) => {
      while (performance.now() < until) {
        const clone = clones.pop();
        if (!clone) throw new Error(`${name} has used up its members`);
        await act(clone, worker);
        acts += 1;
      }
    }),
  );
  return (acts * 1000) / (performance.now() - started);
}

/** How one contender stands to another: the median of the rounds. */
export function ratioOf(rates: Rounds, one: string, other: string): number {
  const ratios = (rates.get(one) ?? []).map(
    (rate, round) => rate / (rates.get(other)?.[round] ?? 0),
  );
  return median(ratios);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
