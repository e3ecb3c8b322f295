import { now } from '../platform';

const brandOffsetMs = 8 * 3600 * 1000;
const pad = (part: number) => String(part).padStart(2, '0');

/** The parts of an instant on China's clock, whatever zone the phone is set to. */
function chinaTime(instant: string | Date) {
  const shifted = new Date(new Date(instant).getTime() + brandOffsetMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    time: `${pad(shifted.getUTCHours())}:${pad(shifted.getUTCMinutes())}`,
  };
}

export function today(): string {
  const { year, month, day } = chinaTime(now());
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** `2026-12-31` → `2026年12月31日`. */
export function longDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026-12-31` → `2026.12.31`. */
export function dottedDay(day: string): string {
  return day.slice(0, 10).replaceAll('-', '.');
}

/** An instant as `11月24日 18:05`. */
export function moment(instant: string): string {
  const { month, day, time } = chinaTime(instant);
  return `${month}月${day}日 ${time}`;
}

/** An instant's month as `2026年11月`, the heading of a group. */
export function monthOf(instant: string): string {
  const { year, month } = chinaTime(instant);
  return `${year}年${month}月`;
}

/** `2026-11` → `2026年11月`. */
export function monthLabel(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** Whole days from today to a day; negative when it has passed. */
export function daysUntil(day: string): number {
  return Math.round((Date.parse(day.slice(0, 10)) - Date.parse(today())) / 86_400_000);
}
