/** Whether a row of a file of coupons is issued, by what it says and by its template. */
import {
  addMonthsClamped,
  type BusinessDay,
  type ImportColumn,
  type TemplateState,
  writtenDay,
} from '@shuke/shared';
import type { Rejection } from '../file-import/index.js';
import type { CouponFindings, OldCoupon } from './coupon-import.types.js';

const LONGEST_MONTHS = 50 * 12;
const TEMPLATE_CODE = /^[A-Za-z0-9_-]{1,40}$/;

/** `today` in the brand's zone. */
export function readCoupon(
  cell: (column: ImportColumn) => string,
  today: BusinessDay,
): OldCoupon | Rejection {
  const templateCode = cell('template');
  if (templateCode === '') return { column: 'template', reason: 'TEMPLATE_MISSING' };
  if (!TEMPLATE_CODE.test(templateCode)) return { column: 'template', reason: 'TEMPLATE_FORM' };
  const lastDay = writtenDay(cell('lastDay'));
  if (lastDay === undefined) return { column: 'lastDay', reason: 'DAY_FORM' };
  const isFar = lastDay !== null && lastDay > addMonthsClamped(today, LONGEST_MONTHS);
  return isFar ? { column: 'lastDay', reason: 'END_FAR' } : { templateCode, lastDay };
}

/** A template as of today: between which days what it gives would be good. */
export interface TemplateToday {
  state: TemplateState;
  firstDay: BusinessDay;
  lastDay: BusinessDay;
}

/** Why a row that its number allows is not issued; null when it is. */
export function couponFault(
  { lastDay }: OldCoupon,
  template: TemplateToday | null,
  today: BusinessDay,
): Rejection | null {
  if (!template) return { column: 'template', reason: 'TEMPLATE_UNKNOWN' };
  if (template.state !== 'active') return { column: 'template', reason: 'TEMPLATE_NOT_ACTIVE' };
  if (lastDay === null) {
    const isOver = template.lastDay < today;
    return isOver ? { column: 'template', reason: 'TEMPLATE_ENDED' } : null;
  }
  // The last good day itself is still good.
  if (lastDay < today) return { column: 'lastDay', reason: 'LAST_DAY_PAST' };
  const isEarly = lastDay < template.firstDay;
  return isEarly ? { column: 'lastDay', reason: 'LAST_DAY_BEFORE_START' } : null;
}

/** Counts a valid row by its template, or takes it out again (-1). */
export function countCoupon(
  { templates }: CouponFindings,
  { templateCode }: OldCoupon,
  rows: 1 | -1,
): void {
  const found = templates.find((one) => one.templateCode === templateCode);
  if (found) found.coupons += rows;
  else templates.push({ templateCode, templateName: templateCode, coupons: rows, left: null });
}
