import { expect, test } from '@jest/globals';
import { missedReason } from './missed-grant.rules.js';

test.each([
  ['active', false, 'SOLD_OUT'],
  ['active', true, 'TEMPLATE_ENDED'],
  ['paused', false, 'TEMPLATE_PAUSED'],
  ['paused', true, 'TEMPLATE_ENDED'],
  ['retired', false, 'TEMPLATE_RETIRED'],
  ['retired', true, 'TEMPLATE_RETIRED'],
] as const)('a template that is %s, its dates over: %s, misses by %s', (state, ended, reason) => {
  expect(missedReason(state, ended)).toBe(reason);
});
