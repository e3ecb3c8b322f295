import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';

export const benefitReportQuery = queryOptions({
  queryKey: keys.benefitReport,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/benefit-uses/report'))).items,
});

export const benefitUsesQuery = infiniteQueryOptions({
  queryKey: keys.benefitUses,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/console/v1/benefit-uses', {
        params: { query: { limit: 50, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
