/** When people shop: the shape of a year, a week and a day in the brand's time zone. */
import type { Random } from './random.js';

export const DAY_MS = 86_400_000;
/** China keeps one zone and no summer time. */
const ZONE_MS = 8 * 3_600_000;

/** Sunday first. */
const OF_WEEKDAY = [1.45, 0.82, 0.8, 0.85, 0.92, 1.15, 1.5];
/** From 10:00 to 21:00. */
const OPENS_AT = 10;
const WORKDAY_HOURS = [0.5, 0.7, 1.3, 1.1, 0.7, 0.6, 0.7, 1, 1.6, 1.9, 1.7, 0.8];
const WEEKEND_HOURS = [0.8, 1.2, 1.4, 1.5, 1.7, 1.8, 1.6, 1.3, 1.3, 1.4, 1.2, 0.6];

/** Month and day from, to, and how much busier it is. */
const SEASONS: [from: number, until: number, factor: number][] = [
  [115, 131, 1.35],
  [210, 220, 0.6],
  [305, 308, 1.6],
  [520, 521, 1.5],
  [610, 618, 1.45],
  [1001, 1007, 1.3],
  [1101, 1111, 1.55],
  [1220, 1231, 1.25],
];

interface LocalDay {
  weekday: number;
  /** 1111 for the eleventh of November. */
  monthDay: number;
  day: string;
}

export function localDay(atMs: number): LocalDay {
  const local = new Date(atMs + ZONE_MS);
  return {
    weekday: local.getUTCDay(),
    monthDay: (local.getUTCMonth() + 1) * 100 + local.getUTCDate(),
    day: local.toISOString().slice(0, 10),
  };
}

/** How busy the day is, around 1. */
export function busyness(atMs: number): number {
  const { weekday, monthDay } = localDay(atMs);
  const season = SEASONS.find(([from, until]) => monthDay >= from && monthDay <= until)?.[2] ?? 1;
  const isMemberDay = [8, 18, 28].includes(monthDay % 100);
  return (OF_WEEKDAY[weekday] ?? 1) * season * (isMemberDay ? 1.25 : 1);
}

/** Moves an instant to an opening hour of a day nearby that people like more. */
export function towardsBusyTimes(random: Random, atMs: number): number {
  const candidates = [-2, -1, 0, 1, 2].map((days) => atMs + days * DAY_MS);
  const chosen = candidates[random.weighted(candidates.map(busyness))] ?? atMs;
  const { weekday } = localDay(chosen);
  const hours = weekday === 0 || weekday === 6 ? WEEKEND_HOURS : WORKDAY_HOURS;
  const hour = OPENS_AT + random.weighted(hours);
  const midnight = Math.floor((chosen + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
  return midnight + hour * 3_600_000 + random.integer(0, 3_599) * 1000;
}
