/**
 * Keywords of a subscribe template (`thing1`, `date2`) and how our fields become their values, by
 * the platform's rules per keyword type (wechat-contract.md, section 2.5).
 */
import type { FieldKind } from './message.types.js';

export const MOST_KEYWORDS = 5;
const LONGEST_THING = 20;
const LONGEST_CHARACTER_STRING = 32;

/** Which keyword types can take a field of a kind, whatever its value. */
const TAKES: Record<FieldKind, readonly string[]> = {
  text: ['thing'],
  day: ['date', 'thing', 'character_string'],
  points: ['number', 'thing', 'character_string'],
};

const PICTURES = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|\u{fe0f}|\u{200d}|\u{20e3}/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** `thing` of `thing1`; null when the text is no keyword. */
export function keywordTypeOf(keyword: string): string | null {
  return /^([a-z]+(?:_[a-z]+)?)\d{1,2}$/.exec(keyword)?.[1] ?? null;
}

export function canCarry(keyword: string, kind: FieldKind): boolean {
  return TAKES[kind].includes(keywordTypeOf(keyword) ?? '');
}

/** The value of a keyword for a field; always one that the platform accepts when `canCarry`. */
export function keywordValue(keyword: string, kind: FieldKind, value: string): string {
  const type = keywordTypeOf(keyword);
  if (type === 'date' && kind === 'day') return chineseDay(value);
  if (type === 'character_string') return cut(value, LONGEST_CHARACTER_STRING);
  return type === 'thing' ? cut(cleaned(value) || '点击查看', LONGEST_THING) : value;
}

/** Without pictures, whose length the platform counts in its own way, and on one line. */
export function cleaned(value: string): string {
  return value.replace(PICTURES, '').replace(BREAKS, ' ').trim();
}

export function characters(value: string): number {
  return Array.from(value).length;
}

function cut(value: string, longest: number): string {
  const letters = Array.from(value);
  return letters.length <= longest ? value : `${letters.slice(0, longest - 1).join('')}…`;
}

function chineseDay(day: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${year}年${month}月${dayOfMonth}日`;
}
