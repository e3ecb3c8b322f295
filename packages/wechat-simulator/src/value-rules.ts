import type { Keyword } from './records.js';

/** Keyword value rules of subscribe messages (contract §2.5). Counting is per character, not per byte. */

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
const DATE = [
  String.raw`\d{4}年${MONTH}月${DAY}日`,
  String.raw`\d{4}-${MONTH}-${DAY}`,
  String.raw`\d{4}/${MONTH}/${DAY}`,
  String.raw`\d{4}\.${MONTH}\.${DAY}`,
  String.raw`\d{4}-${MONTH}`,
  `${MONTH}-${DAY}`,
].join('|');
const TIME_VALUE = new RegExp(`^((${DATE})\\s*)?${CLOCK}$`);
const DATE_VALUE = new RegExp(`^(${DATE})(\\s*${CLOCK})?$`);
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const HAN = /\p{Script=Han}/u;

type Rule = (value: string, keyword: Keyword) => boolean;

const RULES: Record<string, Rule> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^[+-]?\d+(\.\d+)?$/.test(value) && digits(value) <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: (value) => length(value) <= 32 && !HAN.test(value),
  time: (value) => everyEnd(value, TIME_VALUE),
  date: (value) => everyEnd(value, DATE_VALUE),
  amount: (value) => /^[¥￥$€£]?\d+(\.\d+)?元?$/.test(value) && digits(value) <= 10,
  phone_number: (value) => length(value) <= 17 && /^[\d\p{P}\p{S} ]+$/u.test(value),
  car_number: (value) =>
    /^[\p{Script=Han}A-Za-z0-9][A-Za-z0-9]{0,6}[\p{Script=Han}A-Za-z0-9]$/u.test(value),
  name: (value) => !/\d/.test(value) && length(value) <= (HAN.test(value) ? 10 : 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  enum_string: (value, keyword) => (keyword.enumValues ?? []).includes(value),
};

export function keywordType(key: string): string {
  return key.replace(/\d+$/, '');
}

export function valueFits(keyword: Keyword, value: unknown): boolean {
  if (typeof value !== 'string' || value.trim() === '' || CONTROL.test(value)) return false;
  const type = keywordType(keyword.key);
  const rule = RULES[type === 'enum' ? 'enum_string' : type];
  return rule?.(value, keyword) ?? false;
}

/** A range is written with `~`, each end by the same rule. */
function everyEnd(value: string, pattern: RegExp): boolean {
  const ends = value.split('~').map((end) => end.trim());
  return ends.length <= 2 && ends.every((end) => pattern.test(end));
}

function length(value: string): number {
  return Array.from(value).length;
}

function digits(value: string): number {
  return value.replace(/\D/g, '').length;
}
