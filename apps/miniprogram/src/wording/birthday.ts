import type { Birthday } from '../api/types';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const tens = ['初', '十', '廿', '三'];
const months = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];

/** 3 → `三月`, 11 → `冬月`. */
export function lunarMonth(month: number): string {
  return `${months[month - 1]}月`;
}

/** 8 → `初八`, 15 → `十五`, 20 → `二十`, 28 → `廿八`. */
export function lunarDay(day: number): string {
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${tens[Math.floor(day / 10)]}${numerals[day % 10]}`;
}

export function birthdayText({ calendar, month, day, leap }: Birthday): string {
  if (calendar === 'solar') return `${month}月${day}日`;
  return `农历${leap ? '闰' : ''}${lunarMonth(month)}${lunarDay(day)}`;
}
