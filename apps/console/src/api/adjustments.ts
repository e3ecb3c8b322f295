import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { AdjustmentInput, AdjustmentState, AdjustmentTrial } from './types';

const PAGE = 50;

export const adjustmentsQuery = (state: AdjustmentState | undefined) =>
  infiniteQueryOptions({
    queryKey: keys.adjustments(state ?? 'all'),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/console/v1/points-adjustments', {
          params: { query: { limit: PAGE, cursor: pageParam, ...(state && { state }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Of one that waits also what approving it would do now. */
export const adjustmentQuery = (id: string) =>
  queryOptions({
    queryKey: keys.adjustment(id),
    queryFn: () =>
      answerOf(api.GET('/api/console/v1/points-adjustments/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });

export const adjustmentTrialQuery = (trial: AdjustmentTrial) =>
  queryOptions({
    queryKey: keys.adjustmentTrial(trial),
    queryFn: () =>
      answerOf(api.POST('/api/console/v1/points-adjustments/preview', { body: trial })),
    staleTime: 0,
    retry: false,
  });

/** The key is the intention's: a second press gets the first answer. */
export const requestAdjustment = (key: string, { points, orderId, ...rest }: AdjustmentInput) => {
  const params = { header: { 'Idempotency-Key': key } };
  return orderId === undefined
    ? answerOf(
        api.POST('/api/console/v1/points-adjustments', {
          params,
          body: { ...rest, points: points ?? 0 },
        }),
      )
    : answerOf(
        api.POST('/api/console/v1/points-adjustments/fraud', {
          params,
          body: { ...rest, orderId },
        }),
      );
};

export const approveAdjustment = (id: string) =>
  answerOf(
    api.POST('/api/console/v1/points-adjustments/{id}/approve', { params: { path: { id } } }),
  );

export const rejectAdjustment = (id: string, note: string) =>
  answerOf(
    api.POST('/api/console/v1/points-adjustments/{id}/reject', {
      params: { path: { id } },
      body: { note },
    }),
  );

export const withdrawAdjustment = (id: string) =>
  answerOf(
    api.POST('/api/console/v1/points-adjustments/{id}/withdraw', { params: { path: { id } } }),
  );
