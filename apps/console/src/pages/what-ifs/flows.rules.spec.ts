import { matrixOf } from './flows.rules';

test('flows stand as a square, with how much of a row goes where', () => {
  const { tiers, rows, moving } = matrixOf([
    { from: 'BASIC', to: 'BASIC', members: 6 },
    { from: 'BASIC', to: 'GOLD', members: 2 },
    { from: 'GOLD', to: 'GOLD', members: 1 },
  ]);
  expect(tiers).toEqual(['BASIC', 'GOLD']);
  expect(rows.map(({ cells }) => cells.map(({ members }) => members))).toEqual([
    [6, 2],
    [0, 1],
  ]);
  expect(rows[0]?.cells.map(({ strength }) => strength)).toEqual([0.75, 0.25]);
  expect(moving).toBe(2);
});

test('a tier that only appears as a goal has an empty row', () => {
  const { rows } = matrixOf([{ from: 'BASIC', to: 'GOLD', members: 2 }]);
  expect(rows[1]?.cells.map(({ members, strength }) => [members, strength])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
