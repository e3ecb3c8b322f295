import { isTooFarAhead, orderFault } from './order.rules.js';

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
