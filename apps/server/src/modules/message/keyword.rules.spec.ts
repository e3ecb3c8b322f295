import { canCarry, keywordTypeOf, keywordValue } from './keyword.rules.js';
import type { FieldKind } from './message.types.js';

test.each([
  ['thing1', 'thing'],
  ['character_string12', 'character_string'],
  ['thing', null],
  ['Thing1', null],
  ['thing1;drop', null],
])('the type of %s is %s', (keyword, type) => {
  expect(keywordTypeOf(keyword)).toBe(type);
});

test.each<[string, FieldKind, boolean]>([
  ['thing1', 'text', true],
  ['phrase1', 'text', false],
  ['number1', 'text', false],
  ['date1', 'text', false],
  ['date2', 'day', true],
  ['time2', 'day', false],
  ['thing2', 'day', true],
  ['number3', 'points', true],
  ['amount3', 'points', false],
  ['colour1', 'text', false],
])('%s carries a %s: %s', (keyword, kind, carries) => {
  expect(canCarry(keyword, kind)).toBe(carries);
});

test.each<[string, FieldKind, string, string]>([
  ['thing1', 'text', '8.8折券 1 张', '8.8折券 1 张'],
  [
    'thing1',
    'text',
    '二十个字刚刚好二十个字刚刚好二十个字刚刚',
    '二十个字刚刚好二十个字刚刚好二十个字刚刚',
  ],
  [
    'thing1',
    'text',
    '二十一个字就太长了二十一个字就太长了二十一',
    '二十一个字就太长了二十一个字就太长了二…',
  ],
  ['thing1', 'text', '生日快乐🎂\n送你好礼', '生日快乐 送你好礼'],
  ['thing1', 'text', '👨‍👩‍👧', '点击查看'],
  ['date2', 'day', '2026-12-31', '2026年12月31日'],
  ['thing2', 'day', '2026-12-31', '2026-12-31'],
  ['number3', 'points', '1280', '1280'],
])('%s of a %s %j is %j', (keyword, kind, value, expected) => {
  expect(keywordValue(keyword, kind, value)).toBe(expected);
});
