import type { ImportKind } from '../file-import/index.js';
import type { CouponShape } from './coupon-import.types.js';
import { readCoupon } from './old-coupon.rules.js';

/** Coupons that members hold in another system, each given once under its number there. */
export const COUPON_IMPORT: ImportKind<CouponShape> = {
  word: 'coupon-import',
  title: '优惠券',
  tables: { imports: 'coupon_import', rows: 'coupon_import_row', numbers: 'imported_coupon' },
  own: { templateCode: 'template_code', lastDay: 'last_day' },
  granted: { coupons: 'granted_coupons' },
  columns: ['member', 'template', 'lastDay', 'sourceId'],
  needed: ['member', 'template', 'sourceId'],
  read: readCoupon,
  tasks: { check: 'coupon.import.check', grant: 'coupon.import' },
  errors: {
    unknown: 'COUPON_IMPORT_UNKNOWN',
    outOfStep: 'COUPON_IMPORT_OUT_OF_STEP',
    expired: 'COUPON_IMPORT_EXPIRED',
  },
  confirmed: ({ valid, members, templates }) => ({
    ...{ valid, members },
    templates: templates.map(({ templateCode }) => templateCode),
  }),
};
