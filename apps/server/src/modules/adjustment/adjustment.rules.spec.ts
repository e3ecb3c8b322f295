import { describe, expect, it } from '@jest/globals';
import type { Role } from '@shuke/shared';
import { type Decision, decisionRefusal, needsSecondPerson } from './adjustment.rules.js';

it.each([
  [100, 100, false],
  [101, 100, true],
  [-101, 100, true],
  [-100, 100, false],
  [1, 0, true],
  [1_000_000, undefined, false],
])('%p points with a limit of %p', (points, limit, expected) => {
  expect(needsSecondPerson(points, limit)).toBe(expected);
});

describe('who may decide', () => {
  it.each<[string, Role, string, Decision, string | null]>([
    ['another owner approves', 'owner', 'staff:E02', 'posted', null],
    ['nobody approves their own', 'owner', 'staff:E01', 'posted', 'SECOND_PERSON_NEEDED'],
    ['nobody rejects their own', 'owner', 'staff:E01', 'rejected', 'SECOND_PERSON_NEEDED'],
    ['who asked withdraws', 'store_manager', 'staff:E01', 'withdrawn', null],
    ['nobody else withdraws', 'owner', 'staff:E02', 'withdrawn', 'FORBIDDEN'],
    ['a manager may ask but not approve', 'store_manager', 'staff:E02', 'posted', 'FORBIDDEN'],
    ['a key’s request is approved by a person', 'owner', 'apiKey:E01', 'posted', null],
  ])('%s', (_, role, requestedBy, decision, refusal) => {
    expect(decisionRefusal({ role, staffCode: 'E01' }, { requestedBy }, decision)).toBe(refusal);
  });
});
