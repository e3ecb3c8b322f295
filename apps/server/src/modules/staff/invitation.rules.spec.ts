import { expect, test } from '@jest/globals';
import type { Role } from '@shuke/shared';
import { mayInvite } from './invitation.rules.js';

const of = (role: Role, ...storeCodes: string[]) => ({ role, storeCodes });

test.each([
  ['the owner an owner', of('owner'), of('owner'), true],
  ['the owner a clerk', of('owner'), of('clerk', 'S01'), true],
  ['a store manager a clerk of the store', of('store_manager', 'S01'), of('clerk', 'S01'), true],
  ['a store manager the owner', of('store_manager', 'S01'), of('owner'), false],
  [
    'a store manager another manager',
    of('store_manager', 'S01'),
    of('store_manager', 'S01'),
    false,
  ],
  ['a store manager a marketer', of('store_manager', 'S01'), of('marketer'), false],
  ['a store manager a clerk elsewhere', of('store_manager', 'S01'), of('clerk', 'S02'), false],
  [
    'a store manager a clerk who also works elsewhere',
    of('store_manager', 'S01'),
    of('clerk', 'S01', 'S02'),
    false,
  ],
  ['a store manager a clerk of no store', of('store_manager', 'S01'), of('clerk'), false],
  [
    'a region manager a store manager of the region',
    of('region_manager', 'S01', 'S02'),
    of('store_manager', 'S02'),
    true,
  ],
  ['a region manager the owner', of('region_manager', 'S01'), of('owner'), false],
  ['a clerk a clerk', of('clerk', 'S01'), of('clerk', 'S01'), false],
])('%s', (_, inviter, invited, allowed) => {
  expect(mayInvite(inviter, invited)).toBe(allowed);
});
