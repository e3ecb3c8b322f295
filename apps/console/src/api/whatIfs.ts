import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { WhatIfRequest } from './types';

const LOOK_AGAIN_MS = 1_500;

export const whatIfsQuery = infiniteQueryOptions({
  queryKey: keys.whatIfs,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/console/v1/what-ifs', { params: { query: { limit: 20, cursor: pageParam } } }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** Asked for again until the result is there. */
export const whatIfQuery = (id: string) =>
  queryOptions({
    queryKey: keys.whatIf(id),
    queryFn: () => answerOf(api.GET('/api/console/v1/what-ifs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.ended === false ? LOOK_AGAIN_MS : false),
  });

export const whatIfTaskQuery = (taskId: string, running: boolean) =>
  queryOptions({
    queryKey: [...keys.whatIfs, 'task', taskId],
    queryFn: () =>
      answerOf(api.GET('/api/console/v1/tasks/{id}', { params: { path: { id: taskId } } })),
    enabled: running,
    refetchInterval: LOOK_AGAIN_MS,
  });

export const startWhatIf = (request: WhatIfRequest) =>
  answerOf(api.POST('/api/console/v1/what-ifs', { body: request }));
