import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';

/** Settings and upcoming days come with every page of the grants; the first page's count. */
export const birthdayQuery = infiniteQueryOptions({
  queryKey: keys.birthday,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/console/v1/automations/birthday', {
        params: { query: { limit: 20, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
