import { Lunar, LunarMonth, LunarYear, Solar } from 'lunar-typescript';
import { dayOf, partsOf } from './business-day.js';
import type { BusinessDay } from './values.js';

/**
 * The Chinese calendar, in China's time, by a maintained table: the runtime's own Intl is off by a day
 * or a month in some years (2027 and 2030 among them). Nothing else in the product imports the library.
 */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** The number of the year's leap month, 0 when it has none. */
export function leapMonthOf(lunarYear: number): number {
  return LunarYear.fromYear(lunarYear).getLeapMonth();
}

/** 29 or 30; null when the year has no such leap month. */
export function daysInLunarMonth(lunarYear: number, month: number, leap: boolean): number | null {
  return LunarMonth.fromYm(lunarYear, leap ? -month : month)?.getDayCount() ?? null;
}

export function solarDayOf(date: LunarDate): BusinessDay {
  const solar = Lunar.fromYmd(date.year, date.leap ? -date.month : date.month, date.day).getSolar();
  return dayOf(solar.getYear(), solar.getMonth(), solar.getDay());
}

export function lunarDateOf(day: BusinessDay): LunarDate {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const lunar = Solar.fromYmd(year, month, dayOfMonth).getLunar();
  const lunarMonth = lunar.getMonth();
  return {
    year: lunar.getYear(),
    month: Math.abs(lunarMonth),
    day: lunar.getDay(),
    leap: lunarMonth < 0,
  };
}
