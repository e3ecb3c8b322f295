import { expect, test } from '@jest/globals';
import { type EndingPart, partsDifferences } from './transfers.rules.js';

const END = new Date('2027-12-31T16:00:00Z');
const part = (points: number, expiresAt: Date | null, id = 'ptr_1'): EndingPart => {
  return { id, points, expiresAt };
};
const TAKEN = [part(30, END), part(10, null)];

test('parts that are what was taken, in whichever order, differ in nothing', () => {
  expect(partsDifferences([part(10, null), part(30, END)], TAKEN)).toEqual([]);
});

test.each<[string, EndingPart[]]>([
  ['another number of points', [part(31, END), part(10, null)]],
  ['another end', [part(30, null), part(10, null)]],
  ['a part less', [part(30, END)]],
  ['no parts at all', []],
])('%s is told', (_, parts) => {
  expect(partsDifferences(parts, TAKEN)).toEqual([
    {
      row: 'point_transfer ptr_1',
      fields: 'parts',
      difference: expect.stringContaining(
        'make 10 until for ever, 30 until 2027-12-31T16:00:00.000Z',
      ),
    },
  ]);
});
