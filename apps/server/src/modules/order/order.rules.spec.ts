import { aboutWhat, isTooFarAhead, orderFault } from './order.rules.js';
import type { Report } from './order.types.js';

const lines = [
  { lineNo: 1, paidFen: 700 },
  { lineNo: 2, paidFen: 300 },
];

test.each([
  ['lines that add up', { lines, paidFen: 1000 }, null],
  ['lines that do not', { lines, paidFen: 999 }, 'paidFen'],
  ['a line twice', { lines: [lines[0], lines[0]], paidFen: 1400 }, 'lines'],
  ['one buyer', { lines, paidFen: 1000, phone: '13800000001' }, null],
  [
    'two buyers',
    { lines, paidFen: 1000, phone: '13800000001', memberNo: '0000000000' },
    'memberNo',
  ],
] as [string, Parameters<typeof orderFault>[0], string | null][])('%s', (_, order, path) => {
  expect(orderFault(order)?.path ?? null).toBe(path);
});

test.each([
  ['2026-03-08T10:05:00.000Z', false],
  ['2026-03-08T10:05:00.001Z', true],
  ['2020-01-01T00:00:00.000Z', false],
])('paid at %s, reported at 10:00: too far ahead %s', (paidAt, ahead) => {
  expect(isTooFarAhead(new Date(paidAt), new Date('2026-03-08T10:00:00Z'))).toBe(ahead);
});

test.each<[string, object, string[]]>([
  ['a refund is about its order', { type: 'refund' }, ['pos:A1']],
  ['an order about nobody', { type: 'order', buyer: null }, ['pos:A1']],
  [
    'an order about its member',
    { type: 'order', buyer: { memberId: 'mbr_1' } },
    ['pos:A1', 'mbr_1'],
  ],
  [
    'an order about its quote',
    { type: 'order', buyer: { memberId: 'mbr_1' }, quote: { stored: { id: 'quo_1' } } },
    ['pos:A1', 'mbr_1', 'quo_1'],
  ],
  [
    'an order with a quote that came to nothing',
    { type: 'order', quote: { code: 'X' } },
    ['pos:A1'],
  ],
])('%s', (_, report, about) => {
  const number = { channel: 'pos', orderNo: 'A1' };
  expect(aboutWhat({ ...number, ...report } as unknown as Report)).toEqual(about);
});

test.each<[string, object]>([
  ['one line with another', { lines: [lines[0], lines[0]], paidFen: 1400 }],
  ['buyers', { lines, paidFen: 1000, memberCode: 'M', phone: '13800000001' }],
  ['sums', { lines, paidFen: 999 }],
])('a fault of %s is told in words', (_, order) => {
  expect(orderFault(order as Parameters<typeof orderFault>[0])?.message).toMatch(/\S/);
});
