import { mayDo, PERMISSIONS, ROLE_PERMISSIONS } from './permissions.js';

test('an owner may do everything', () => {
  expect(ROLE_PERMISSIONS.owner).toEqual(PERMISSIONS);
});

test('an auditor reads and changes nothing', () => {
  const changing = ROLE_PERMISSIONS.auditor.filter(
    (permission) => !/\.(read|search)$/.test(permission),
  );
  expect(changing).toEqual([]);
  expect(mayDo('auditor', 'audit.read')).toBe(true);
});

test.each([
  ['clerk', 'order.ring', true],
  ['clerk', 'redemption.undo.store', false],
  ['clerk', 'member.search', false],
  ['store_manager', 'redemption.undo.store', true],
  ['store_manager', 'tier.edit', false],
  ['marketer', 'campaign.run', true],
  ['marketer', 'order.ring', false],
  ['service', 'member.search', true],
  ['service', 'campaign.run', false],
] as const)('%s and %s: %s', (role, permission, allowed) => {
  expect(mayDo(role, permission)).toBe(allowed);
});
