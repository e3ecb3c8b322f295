import { queryOptions, skipToken } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { LiabilityTerms } from './types';

const LOOK_EVERY_MS = 1_000;

export const liabilityQuery = queryOptions({
  queryKey: keys.liability,
  queryFn: () => answerOf(api.GET('/api/console/v1/liability')),
});

export const liabilityTermsQuery = queryOptions({
  queryKey: keys.liabilityTerms,
  queryFn: () => answerOf(api.GET('/api/console/v1/liability/terms')),
});

export const editLiabilityTerms = (terms: LiabilityTerms) =>
  answerOf(api.PUT('/api/console/v1/liability/terms', { body: terms }));

export const countLiability = () => answerOf(api.POST('/api/console/v1/liability/snapshots'));

/** The task that counts, looked at until it has ended. */
export const countingQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: keys.liabilityTask(id),
    queryFn: id
      ? () => answerOf(api.GET('/api/console/v1/tasks/{id}', { params: { path: { id } } }))
      : skipToken,
    refetchInterval: ({ state: { data } }) =>
      data && !['waiting', 'running'].includes(data.state) ? false : LOOK_EVERY_MS,
  });
