import type { Role } from './words.js';

export const PERMISSIONS = [
  'dashboard.read',
  'member.read',
  'member.search',
  'member.register',
  'order.read',
  'order.ring',
  'order.refund',
  'matter.close',
  'points.read',
  'points.edit',
  'coupon.redeem',
  'coupon.grant',
  'coupon.void',
  'redemption.undo.own',
  'redemption.undo.store',
  'tier.read',
  'tier.edit',
  'tier.assign',
  'benefit.read',
  'benefit.use',
  'template.read',
  'template.edit',
  'missed-grant.read',
  'missed-grant.retry',
  'code.read',
  'code.edit',
  'code.export',
  'reward.read',
  'reward.edit',
  'campaign.read',
  'campaign.edit',
  'campaign.run',
  'automation.read',
  'automation.edit',
  'message.read',
  'store.read',
  'store.edit',
  'staff.read',
  'staff.invite',
  'liability.read',
  'import.read',
  'import.run',
  'task.read',
  'task.cancel',
  'adjustment.read',
  'adjustment.request',
  'adjustment.approve',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const CLERK: readonly Permission[] = [
  'coupon.grant',
  'member.read',
  'member.register',
  'order.ring',
  'order.refund',
  'coupon.redeem',
  'redemption.undo.own',
  'benefit.use',
];
const READS: readonly Permission[] = PERMISSIONS.filter((permission) =>
  permission.endsWith('.read'),
);
/** What the books owe and who did what is for the head office. */
const HEAD_OFFICE: readonly Permission[] = [
  'audit.read',
  'liability.read',
  'missed-grant.read',
  'import.read',
];
const MANAGER: readonly Permission[] = [
  ...CLERK,
  ...READS.filter((permission) => !HEAD_OFFICE.includes(permission)),
  'member.search',
  'matter.close',
  'redemption.undo.store',
  'tier.assign',
  'adjustment.request',
];

/** A role is a set of permissions; which stores it reaches is the staff row's own list. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  owner: PERMISSIONS,
  marketer: [
    'coupon.void',
    ...READS.filter((permission) => permission !== 'audit.read'),
    'member.search',
    'points.edit',
    'store.edit',
    'tier.edit',
    'tier.assign',
    'template.edit',
    'missed-grant.retry',
    'code.edit',
    'code.export',
    'reward.edit',
    'campaign.edit',
    'campaign.run',
    'automation.edit',
  ],
  service: [
    'coupon.void',
    'dashboard.read',
    'member.read',
    'member.search',
    'order.read',
    'tier.read',
    'template.read',
    'missed-grant.read',
    'reward.read',
    'message.read',
    'store.read',
    'adjustment.read',
    'adjustment.request',
  ],
  data_steward: [
    ...READS.filter((permission) => permission !== 'audit.read'),
    'member.search',
    'import.run',
  ],
  region_manager: [...MANAGER, 'staff.invite', 'adjustment.approve'],
  store_manager: [...MANAGER, 'staff.invite'],
  clerk: CLERK,
  auditor: [...READS, 'member.search'],
};

export function mayDo(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission);
}
