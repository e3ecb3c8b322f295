import { businessDay, type ImportColumn } from '@shuke/shared';
import { couponFault, readCoupon, type TemplateToday } from './old-coupon.rules.js';

const today = businessDay('2026-03-10');
const read = (row: Partial<Record<ImportColumn, string>>) =>
  readCoupon((column) => ({ template: 'OFF20', ...row })[column] ?? '', today);

test.each([
  ['with an end', { lastDay: '2027/1/5' }, { templateCode: 'OFF20', lastDay: '2027-01-05' }],
  ['as its template says', {}, { templateCode: 'OFF20', lastDay: null }],
  ['in fifty years', { lastDay: '2076-03-10' }, { templateCode: 'OFF20', lastDay: '2076-03-10' }],
  ['too far away', { lastDay: '2076-03-11' }, { column: 'lastDay', reason: 'END_FAR' }],
  ['on no day', { lastDay: '2027-02-29' }, { column: 'lastDay', reason: 'DAY_FORM' }],
  ['of no template', { template: '' }, { column: 'template', reason: 'TEMPLATE_MISSING' }],
  ['by its name', { template: '满100减20' }, { column: 'template', reason: 'TEMPLATE_FORM' }],
  ['of forty-one', { template: 'x'.repeat(41) }, { column: 'template', reason: 'TEMPLATE_FORM' }],
])('a coupon %s', (_, row, told) => {
  expect(read(row)).toEqual(told);
});

const open: TemplateToday = {
  state: 'active',
  firstDay: today,
  lastDay: businessDay('2026-04-08'),
};

test.each<[string, string | null, TemplateToday | null, string | undefined]>([
  ['as the template says', null, open, undefined],
  ['on its last day', '2026-03-10', open, undefined],
  ['longer than the template says', '2027-12-31', open, undefined],
  ['over since yesterday', '2026-03-09', open, 'LAST_DAY_PAST'],
  ['of no template of ours', null, null, 'TEMPLATE_UNKNOWN'],
  ['of one that rests', null, { ...open, state: 'paused' }, 'TEMPLATE_NOT_ACTIVE'],
  ['of one that is retired', '2027-12-31', { ...open, state: 'retired' }, 'TEMPLATE_NOT_ACTIVE'],
  [
    'of one that has ended',
    null,
    { ...open, lastDay: businessDay('2026-03-09') },
    'TEMPLATE_ENDED',
  ],
  [
    'of one that has ended, with an end of its own',
    '2026-12-31',
    { ...open, lastDay: businessDay('2026-03-09') },
    undefined,
  ],
  [
    'over before it begins',
    '2026-03-11',
    { ...open, firstDay: businessDay('2026-03-12') },
    'LAST_DAY_BEFORE_START',
  ],
])('a coupon that is good %s', (_, lastDay, template, reason) => {
  const own = { templateCode: 'OFF20', lastDay: lastDay === null ? null : businessDay(lastDay) };
  expect(couponFault(own, template, today)?.reason).toBe(reason);
});
