/** Who is signed in, and what they may see. The server decides again on every call. */
import type { Permission } from '@shuke/shared';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, keepCsrfToken } from './api/client';
import { ApiError } from './api/errors';
import { keys } from './api/keys';
import type { Session } from './api/types';

export const sessionQuery = queryOptions({
  queryKey: keys.me,
  queryFn: findSession,
  staleTime: Number.POSITIVE_INFINITY,
});

async function findSession(): Promise<Session | null> {
  return keep(
    await answerOf(api.GET('/api/console/v1/me')).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }),
  );
}

export async function signIn(credentials: {
  staffCode: string;
  password: string;
}): Promise<Session | null> {
  return keep(await answerOf(api.POST('/api/console/v1/sessions', { body: credentials })));
}

function keep(session: Session | null): Session | null {
  keepCsrfToken(session?.csrfToken);
  return session;
}

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

export function useMay(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}

export function useSignOut(): () => Promise<void> {
  const cache = useQueryClient();
  return async () => {
    await answerOf(api.DELETE('/api/console/v1/sessions/current'));
    cache.clear();
    cache.setQueryData(keys.me, keep(null));
  };
}
