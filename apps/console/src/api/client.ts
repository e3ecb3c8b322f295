/**
 * The one door to the server. It keeps one piece of state: the CSRF token of the present session,
 * which every call that changes something carries. The session itself is an HttpOnly cookie.
 * This is the only place of the console that catches what `fetch` throws.
 */

import type { paths } from '@shuke/shared';
import createClient, { type Middleware } from 'openapi-fetch';
import { offline, problemOf } from './errors';

let csrfToken: string | undefined;

export function keepCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

const csrf: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  // Looked up at each call, so that a page test can put its own in place.
  fetch: (request) => globalThis.fetch(request),
});
api.use(csrf);

interface Reply<Answer> {
  data?: Answer;
  error?: unknown;
  response: Response;
}

/** Gives the answer of a call, or throws an ApiError. */
export async function answerOf<Answer>(call: Promise<Reply<Answer>>): Promise<Answer> {
  const { data, error, response } = await call.catch(() => {
    throw offline();
  });
  if (!response.ok) throw problemOf(response, error);
  return data as Answer;
}
