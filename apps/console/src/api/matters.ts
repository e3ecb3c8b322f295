import type { MatterState } from '@shuke/shared';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';

export const mattersQuery = (state: MatterState) =>
  infiniteQueryOptions({
    queryKey: keys.matters(state),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/console/v1/order-matters', {
          params: { query: { state, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const closeMatter = (id: string, note: string | undefined) =>
  answerOf(
    api.POST('/api/console/v1/order-matters/{id}/close', {
      params: { path: { id } },
      body: { note },
    }),
  );
