import { median, type Rounds, ratioOf } from './contest.js';

/** Prints the rate of each contender and how they stand to each other. */
export function tell(
  { print }: { print: (line: string) => void },
  rates: Rounds,
  ratios: readonly [string, string][],
): void {
  for (const [name, perSecond] of rates) {
    print(`  ${name.padEnd(12)} ${median(perSecond).toFixed(0).padStart(6)} / s`);
  }
  for (const [one, other] of ratios) {
    print(`  ${one} / ${other}: ${ratioOf(rates, one, other).toFixed(2)}`);
  }
}
