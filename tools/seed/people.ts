/** Who is a member: when they joined, where, how often they come and how much they spend. */
import { busyness, DAY_MS, localDay, towardsBusyTimes } from './calendar.js';
import type { Random } from './random.js';
import { givenNames, nicknames, surnames } from './words.js';

export interface Birthday {
  calendar: 'solar' | 'lunar';
  month: number;
  day: number;
  leap?: boolean;
  year?: number;
}

export interface Person {
  phone: string;
  nickname: string;
  gender?: 'female' | 'male';
  birthday?: Birthday;
  wantsMarketing: boolean;
  storeCode: string;
  joinedAtMs: number;
  /** Half of the visits follow the one before within this many days. */
  gapDays: number;
  /** After it they don't come any more. */
  leavesAtMs: number;
  /** Wares in a usual basket. */
  basket: number;
}

export interface Period {
  fromMs: number;
  untilMs: number;
}

/** Who lives in which city; a store's share of its city comes with the order of the list. */
const STORE_SHARES = [18, 13, 9, 7, 12, 9, 7, 5, 9, 6, 3, 2];
const MONTHS_WITH_31 = [1, 3, 5, 7, 8, 10, 12];

export function inventPeople(
  random: Random,
  count: number,
  storeCodes: readonly string[],
  period: Period,
): Person[] {
  const days = joiningDays(period);
  const people = Array.from({ length: count }, (_, index) =>
    inventPerson(random, index, storeCodes, days, period),
  );
  return people.sort((one, other) => one.joinedAtMs - other.joinedAtMs);
}

const LAUNCH_DAYS = 21;

/** Every day of the period with how many join on it: a launch, then growth, in the rhythm of the weeks. */
function joiningDays({ fromMs, untilMs }: Period): { atMs: number; weight: number }[] {
  const length = Math.floor((untilMs - fromMs) / DAY_MS);
  return Array.from({ length }, (_, index) => {
    const atMs = fromMs + index * DAY_MS;
    return { atMs, weight: busyness(atMs) * (index < LAUNCH_DAYS ? 4 : 1 + index / length) };
  });
}

function inventPerson(
  random: Random,
  index: number,
  storeCodes: readonly string[],
  days: { atMs: number; weight: number }[],
  { untilMs }: Period,
): Person {
  const day = days[random.weighted(days.map(({ weight }) => weight))] ?? days[0];
  const joinedAtMs = Math.min(towardsBusyTimes(random, day?.atMs ?? 0), untilMs - 3_600_000);
  const gender = random.chance(0.9) ? (random.chance(0.78) ? 'female' : 'male') : undefined;
  const birthday = random.chance(0.72) ? inventBirthday(random, untilMs) : undefined;
  return {
    phone: phoneOf(random, index),
    nickname: inventNickname(random),
    ...(gender && { gender }),
    ...(birthday && { birthday }),
    wantsMarketing: random.chance(0.64),
    storeCode: storeCodes[random.weighted(STORE_SHARES)] ?? 'S01',
    joinedAtMs,
    gapDays: Math.min(200, Math.max(5, random.logNormal(25, 0.75))),
    leavesAtMs: joinedAtMs + random.logNormal(430, 0.9) * DAY_MS,
    basket: Math.max(1, random.logNormal(1.55, 0.35)),
  };
}

/** The number of the person is in the phone, so that no two share one. */
function phoneOf(random: Random, index: number): string {
  const network = random.pick(['135', '136', '138', '139', '150', '158', '186', '188']);
  return `${network}${String(10_000_000 + index * 27_751).slice(-8)}`;
}

function inventNickname(random: Random): string {
  if (random.chance(0.3)) return random.pick(nicknames);
  return `${random.pick(surnames)}${random.pick(givenNames)}`;
}

/** One in six keeps the lunar day; one in a hundred has it within the coming week. */
function inventBirthday(random: Random, untilMs: number): Birthday {
  const year = Math.min(2008, Math.max(1950, Math.round(1992 + random.normal() * 8)));
  if (random.chance(1 / 100)) {
    const { monthDay } = localDay(untilMs + random.integer(0, 6) * DAY_MS);
    return { calendar: 'solar', month: Math.floor(monthDay / 100), day: monthDay % 100, year };
  }
  const isLunar = random.chance(1 / 6);
  const month = random.integer(1, 12);
  const lastDay = isLunar ? 29 : MONTHS_WITH_31.includes(month) ? 31 : month === 2 ? 28 : 30;
  const knowsYear = random.chance(0.8);
  return {
    calendar: isLunar ? 'lunar' : 'solar',
    month,
    day: random.integer(1, lastDay),
    ...(knowsYear && { year }),
  };
}
