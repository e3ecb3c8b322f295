import { effectNumbers, personText } from './words';

const NONE = { available: 0, pending: 0, held: 0, debt: 0, expiring: [] };

test('a correction says what was and what will be', () => {
  const effect = {
    points: -30,
    before: { ...NONE, available: 100 },
    after: { ...NONE, available: 70 },
  };
  expect(effectNumbers(effect)).toEqual([
    { label: '调整', value: '-30 分' },
    { label: '可用积分', value: '100 → 70 分' },
  ]);
});

test('debt and holds are told where there are any', () => {
  const before = { ...NONE, available: 60, held: 60, debt: 40 };
  const labels = effectNumbers({ points: 40, before, after: { ...before, debt: 0 } });
  expect(labels.map(({ label }) => label)).toEqual(['调整', '可用积分', '其中占用中', '待抵扣']);
});

test.each([
  ['staff:E10', 'E10'],
  ['apiKey:shop', '接口 shop'],
  [null, '—'],
])('%s is shown as %s', (caller, text) => {
  expect(personText(caller)).toBe(text);
});
