import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';

export const couponLiabilityQuery = queryOptions({
  queryKey: keys.couponLiability,
  queryFn: () => answerOf(api.GET('/api/console/v1/coupon-liability')),
});

export const countCoupons = () => answerOf(api.POST('/api/console/v1/coupon-liability/snapshots'));
