import type { PointsMultiplier, PointsSettings } from '../brand/index.js';
import type { MultiplierDto, PointsRulesDto } from './dto/points-rules.dto.js';

export interface RulesFault {
  path: (string | number)[];
  message: string;
}

const ACTIVITY_NAME = /^[A-Za-z][A-Za-z0-9]{0,31}$/;
const MOST_OF_AN_ACTIVITY = 1_000_000;

/** What the fields of the request can't say by themselves. */
export function shapeFaults({ multipliers, activities }: PointsRulesDto): RulesFault[] {
  const dayless = [...multipliers.entries()]
    .filter(([, { kind, daysOfMonth }]) => kind === 'member_day' && !daysOfMonth)
    .map(([i]) => ({ path: ['multipliers', i, 'daysOfMonth'], message: '请选择会员日' }));
  const odd = Object.entries(activities)
    .filter(([name, points]) => !ACTIVITY_NAME.test(name) || !isActivityPoints(points))
    .map(([name]) => ({ path: ['activities', name], message: '必须是 1 到 1000000 的整数' }));
  return [...dayless, ...odd];
}

/** As settings; what is empty is left out, so that the same rules are always written the same. */
export function settingsOf(rules: PointsRulesDto): PointsSettings {
  const { rate, caps, exclude, offset, multipliers, campaigns, ...plain } = rules;
  const { adjustments, transfers } = rules;
  return {
    ...plain,
    rate: { points: rate.points, perFen: rate.perFen },
    activities: { ...rules.activities },
    offset: offset && { ...offset },
    caps: filled(caps),
    exclude: filled(exclude),
    adjustments: adjustments && { ...adjustments },
    transfers: transfers && { ...transfers },
    multipliers: multipliers.map(multiplierOf),
    campaigns: campaigns.map((campaign) => ({ ...campaign })),
  };
}

function isActivityPoints(points: unknown): boolean {
  return Number.isInteger(points) && Number(points) >= 1 && Number(points) <= MOST_OF_AN_ACTIVITY;
}

function multiplierOf({ code, kind, pointsPercent, daysOfMonth = [] }: MultiplierDto) {
  const multiplier: PointsMultiplier =
    kind === 'member_day'
      ? { code, kind, pointsPercent, daysOfMonth: [...daysOfMonth].sort((a, b) => a - b) }
      : { code, kind, pointsPercent };
  return multiplier;
}

/** Without absent and empty parts; undefined when nothing is left. */
function filled<T extends object>(part: T | undefined): T | undefined {
  const entries = Object.entries(part ?? {}).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}
