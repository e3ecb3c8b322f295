import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { CouponSettings } from './types';

export const couponSettingsQuery = queryOptions({
  queryKey: keys.couponSettings,
  queryFn: () => answerOf(api.GET('/api/console/v1/coupon-settings')),
});

export const editCouponSettings = (settings: CouponSettings) =>
  answerOf(api.PUT('/api/console/v1/coupon-settings', { body: settings }));
