import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, keepCsrfToken } from './client';
import { ApiError } from './errors';
import { keys } from './keys';
import type { Session } from './types';

/** Who is signed in; null for nobody, which is an answer here and not a failure. */
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

export async function signOut(): Promise<null> {
  await answerOf(api.DELETE('/api/console/v1/sessions/current'));
  return keep(null);
}

function keep<Known extends Session | null>(session: Known): Known {
  keepCsrfToken(session?.csrfToken);
  return session;
}
