import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { CodeBatch, CodeBatchInput } from './types';

const POLL_MS = 2_000;
const isBeingMade = ({ count, made }: CodeBatch) => made < count;

export const codeBatchesQuery = infiniteQueryOptions({
  queryKey: keys.codeBatches,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/console/v1/code-batches', {
        params: { query: { limit: 50, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const codeBatchQuery = (id: string) =>
  queryOptions({
    queryKey: keys.codeBatch(id),
    queryFn: () =>
      answerOf(api.GET('/api/console/v1/code-batches/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isBeingMade(state.data) ? POLL_MS : false),
  });

/** `attempt` is the key: pressed twice, one batch is made. */
export const createCodeBatch = (batch: CodeBatchInput, attempt: string) =>
  answerOf(
    api.POST('/api/console/v1/code-batches', {
      body: batch,
      params: { header: { 'Idempotency-Key': attempt } },
    }),
  );

export const stopCodeBatch = (id: string) =>
  answerOf(api.POST('/api/console/v1/code-batches/{id}/stop', { params: { path: { id } } }));

export const resumeCodeBatch = (id: string) =>
  answerOf(api.POST('/api/console/v1/code-batches/{id}/resume', { params: { path: { id } } }));

export const codesHref = (id: string) => `/api/console/v1/code-batches/${id}/export`;
