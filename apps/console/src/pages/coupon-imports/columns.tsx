import { COUPON_IMPORTS } from '../../api/couponImports';
import type { CouponImport } from '../../api/types';
import { count } from '../../ui/format';
import { importColumns } from '../../ui/imports/columns';

export const columns = importColumns<CouponImport>(COUPON_IMPORTS.path, {
  key: 'granted',
  title: '已发出的券',
  text: ({ granted }) => count(granted.coupons),
  sortBy: ({ granted }) => granted.coupons,
  align: 'right',
});
