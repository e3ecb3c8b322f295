import { expect, test } from '@jest/globals';
import type { StaffActor } from '../../platform/index.js';
import { isInSight, storesInSight } from './sight.rules.js';

const staff = (role: string, ...storeCodes: string[]) =>
  ({ role, storeCodes }) as unknown as StaffActor;

test.each<[string, StaffActor, string | null, boolean]>([
  ['a manager, of a member of their store', staff('manager', 'S01', 'S02'), 'S02', true],
  ['a manager, of another store’s', staff('manager', 'S01'), 'S02', false],
  ['a manager, of nobody’s', staff('manager', 'S01'), null, false],
  ['the headquarters, of any store’s', staff('marketer'), 'S02', true],
  ['the headquarters, of nobody’s', staff('marketer'), null, true],
  ['a clerk of no store, who does not search', staff('clerk'), 'S02', false],
])('%s: may know', (_, who, storeCode, may) => {
  expect(isInSight(who, storeCode)).toBe(may);
});

test('somebody of no store looks through all of them', () => {
  expect([storesInSight(staff('marketer')), storesInSight(staff('manager', 'S01'))]).toEqual([
    null,
    ['S01'],
  ]);
});
