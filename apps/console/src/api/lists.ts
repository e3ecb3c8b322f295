/** The short lists of the brand; each is read whole. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { Page } from './types';

const WHOLE = { params: { query: { limit: 100 } } };
const HOUR = 3_600_000;

async function itemsOf<Item>(page: Promise<Page<Item>>): Promise<Item[]> {
  return (await page).items;
}

export const tiersQuery = queryOptions({
  queryKey: keys.tiers,
  queryFn: () => itemsOf(answerOf(api.GET('/api/console/v1/tiers', WHOLE))),
});

export const storesQuery = queryOptions({
  queryKey: keys.stores,
  queryFn: () => itemsOf(answerOf(api.GET('/api/console/v1/stores', WHOLE))),
  staleTime: HOUR,
});

export const staffQuery = queryOptions({
  queryKey: keys.staff,
  queryFn: () => itemsOf(answerOf(api.GET('/api/console/v1/staff', WHOLE))),
});

export const couponTemplatesQuery = queryOptions({
  queryKey: keys.couponTemplates,
  queryFn: () => itemsOf(answerOf(api.GET('/api/console/v1/coupon-templates', WHOLE))),
});

export const rewardsQuery = queryOptions({
  queryKey: keys.rewards,
  queryFn: () => itemsOf(answerOf(api.GET('/api/console/v1/rewards', WHOLE))),
});

export const messageTemplatesQuery = queryOptions({
  queryKey: keys.messageTemplates,
  queryFn: () => itemsOf(answerOf(api.GET('/api/console/v1/message-templates', WHOLE))),
});

export const couponTemplateQuery = (code: string) =>
  queryOptions({
    queryKey: keys.couponTemplate(code),
    queryFn: () =>
      answerOf(api.GET('/api/console/v1/coupon-templates/{code}', { params: { path: { code } } })),
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
