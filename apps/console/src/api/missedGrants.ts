import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { MissedGrantSearch } from './types';

const ALERT_MS = 60_000;

export const missedGrantsQuery = (search: MissedGrantSearch) =>
  infiniteQueryOptions({
    queryKey: keys.missedGrants(search),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/console/v1/missed-grants', {
          params: { query: { ...search, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** How many wait: the alert in the menu and on the dashboard, and the page's own head. */
export const missedSummaryQuery = queryOptions({
  queryKey: keys.missedSummary,
  queryFn: () => answerOf(api.GET('/api/console/v1/missed-grants/summary')),
  refetchInterval: ALERT_MS,
});

export const retryMissedGrant = (id: string) =>
  answerOf(api.POST('/api/console/v1/missed-grants/{id}/retry', { params: { path: { id } } }));

export const closeMissedGrant = (id: string, reason: string) =>
  answerOf(
    api.POST('/api/console/v1/missed-grants/{id}/close', {
      params: { path: { id } },
      body: { reason },
    }),
  );

/** `attempt` is the key: pressed twice, one task is begun. */
export const retryTemplate = (templateCode: string, attempt: string) =>
  answerOf(
    api.POST('/api/console/v1/missed-grants/retries', {
      body: { templateCode },
      params: { header: { 'Idempotency-Key': attempt } },
    }),
  );
