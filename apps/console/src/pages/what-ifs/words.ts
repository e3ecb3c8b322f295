import type { TriedTier, WhatIf, WhatIfResult } from '../../api/types';
import { count, roundYuan, signed } from '../../ui/format';
import { changesInWords, type Names, timesText } from '../points-rules/words';

/** What is tried: rules first, then tiers, each before → after. */
export function triedInWords(trial: WhatIf, names: Names, metric: (value: number) => string) {
  return [
    ...changesInWords(trial.presentRules, trial.triedRules, names),
    ...trial.triedTiers.flatMap((tier) => {
      const before = trial.presentTiers.find(({ code }) => code === tier.code);
      return before ? tierChanges(before, tier, names, metric) : [];
    }),
  ];
}

export function tierChanges(
  before: TriedTier,
  after: TriedTier,
  names: Names,
  metric: (value: number) => string,
): string[] {
  const name = names.tier(after.code);
  const lines: [string, string, string][] = [
    [`${name}升级条件`, metric(before.enter), metric(after.enter)],
    [`${name}保级条件`, metric(before.keep), metric(after.keep)],
    [`${name}积分倍数`, timesText(before.pointsPercent), timesText(after.pointsPercent)],
  ];
  return lines
    .filter(([, old, fresh]) => old !== fresh)
    .map(([label, old, fresh]) => `${label}：${old} → ${fresh}`);
}

type BeforeAfter = WhatIfResult['points'];

export function fromTo({ before, after }: BeforeAfter, write = count): string {
  return `${write(before)} → ${write(after)}`;
}

/** The difference, and its share of what was. */
export function differenceText({ before, after }: BeforeAfter): string {
  const more = after - before;
  if (more === 0) return '没有变化';
  const part =
    before === 0 ? '' : `（${more > 0 ? '+' : ''}${((more * 100) / before).toFixed(1)}%）`;
  return `${signed(more)}${part}`;
}

export function costText({ before, after }: BeforeAfter): string {
  return fromTo({ before, after }, roundYuan);
}

export function monthText(month: string | null): string {
  return month ?? '长期有效';
}
