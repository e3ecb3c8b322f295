import { valueFits } from './value-rules.js';

const CASES: [key: string, value: unknown, fits: boolean][] = [
  ['thing1', '二十个字刚刚好二十个字刚刚好二十个字刚刚', true],
  ['thing1', '二十一个字就太长了二十一个字就太长了二十一个', false],
  ['thing1', '混排 Mix 12 ！', true],
  ['thing1', '', false],
  ['thing1', '   ', false],
  ['thing1', '换\n行', false],
  ['thing1', 12, false],
  ['thing1', undefined, false],
  ['number2', '128', true],
  ['number2', '-12.50', true],
  ['number2', '1'.repeat(32), true],
  ['number2', '1'.repeat(33), false],
  ['number2', '128分', false],
  ['letter1', 'GOLD', true],
  ['letter1', 'GOLD1', false],
  ['symbol1', '!?*', true],
  ['symbol1', '!!!!!!', false],
  ['symbol1', 'a!', false],
  ['character_string4', 'S01-20260308-0001', true],
  ['character_string4', '订单1', false],
  ['character_string4', 'x'.repeat(33), false],
  ['time1', '15:01', true],
  ['time1', '15:01:59', true],
  ['time1', '2019年10月1日 15:01', true],
  ['time1', '2019年10月1日 15:01~2019年10月2日 16:00', true],
  ['time1', '24:00', false],
  ['time1', '2019年10月1日', false],
  ['date3', '2026年12月31日', true],
  ['date3', '2026-12-31', true],
  ['date3', '2026/12/31', true],
  ['date3', '2026.12.31', true],
  ['date3', '2026-12', true],
  ['date3', '12-31', true],
  ['date3', '2026-12-31 08:00', true],
  ['date3', '2026-12-01~2026-12-31', true],
  ['date3', '2026-13-01', false],
  ['date3', '明天', false],
  ['amount1', '¥20.50', true],
  ['amount1', '20.5元', true],
  ['amount1', '12345678901', false],
  ['amount1', '二十元', false],
  ['phone_number1', '+86-139-0000-0000', true],
  ['phone_number1', '139****0000', true],
  ['phone_number1', '+86-139-0000-0000-1', false],
  ['phone_number1', '电话', false],
  ['car_number1', '川A12345', true],
  ['car_number1', '川A1234挂', true],
  ['car_number1', '川A12345678', false],
  ['name1', '十个汉字的名字刚刚好', true],
  ['name1', '十一个汉字的名字太长了', false],
  ['name1', 'Alexander Hamilton', true],
  ['name1', 'Al 小明混排按中文算十', false],
  ['phrase1', '已到账', true],
  ['phrase1', '六个汉字太长', false],
  ['phrase1', 'OK', false],
  ['colour1', '红', false],
];

test.each(CASES)('contract §2.5: %s with %j fits: %s', (key, value, fits) => {
  expect(valueFits({ key, label: '字段' }, value)).toBe(fits);
});

test("contract §2.5: an enum takes one of the template's own values", () => {
  const keyword = { key: 'enum_string1', label: '状态', enumValues: ['进行中', '已结束'] };
  expect(valueFits(keyword, '已结束')).toBe(true);
  expect(valueFits(keyword, '已取消')).toBe(false);
});
