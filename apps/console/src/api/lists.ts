/** The short lists of the brand; each is read whole. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { CouponTemplateInput } from './types';

const HOUR_MS = 3_600_000;

const tierListQuery = queryOptions({
  queryKey: keys.tiers,
  queryFn: () => answerOf(api.GET('/api/console/v1/tiers')),
});
export const tiersQuery = queryOptions({ ...tierListQuery, select: ({ items }) => items });
export const tierMetricQuery = queryOptions({ ...tierListQuery, select: ({ metric }) => metric });
export const tierPolicyQuery = queryOptions({ ...tierListQuery, select: ({ policy }) => policy });

export const storesQuery = queryOptions({
  queryKey: keys.stores,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/stores'))).items,
  staleTime: HOUR_MS,
});

export const staffQuery = queryOptions({
  queryKey: keys.staff,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/staff'))).items,
});

export const couponTemplatesQuery = queryOptions({
  queryKey: keys.couponTemplates,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/coupon-templates'))).items,
});

export const rewardsQuery = queryOptions({
  queryKey: keys.rewards,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/rewards'))).items,
});

export const messageTemplatesQuery = queryOptions({
  queryKey: keys.messageTemplates,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/message-templates'))).items,
});

export const couponTemplateQuery = (code: string) =>
  queryOptions({
    queryKey: keys.couponTemplate(code),
    queryFn: () =>
      answerOf(api.GET('/api/console/v1/coupon-templates/{code}', { params: { path: { code } } })),
  });

export const templatePreviewQuery = (template: CouponTemplateInput) =>
  queryOptions({
    queryKey: keys.templatePreview(template),
    queryFn: () =>
      answerOf(api.POST('/api/console/v1/coupon-templates/preview', { body: template })),
  });

export const auditQuery = infiniteQueryOptions({
  queryKey: keys.auditEntries,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/console/v1/audit-entries', {
        params: { query: { limit: 50, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
