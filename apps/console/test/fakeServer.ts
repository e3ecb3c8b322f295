import type { Permission } from '@shuke/shared';
import type { Session } from '../src/api/types';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}
type Answer = object | ((call: Call) => object);

const PREFIX = '/api/console/v1';

/**
 * Answers `fetch` by "METHOD /path" below the console door, and keeps what was asked.
 * What has no answer fails the call, so that a page can't ask for more than its test says.
 */
export function answering(answers: Record<string, Answer>): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = async (input) => {
    const request = input as Request;
    const url = new URL(request.url);
    const text = await request.text();
    const call: Call = {
      method: request.method,
      path: url.pathname.replace(PREFIX, ''),
      query: url.searchParams,
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    calls.push(call);
    const answer = answers[`${call.method} ${call.path}`];
    if (answer === undefined) return problem(404, 'NOT_FOUND', `没有 ${call.method} ${call.path}`);
    const given = typeof answer === 'function' ? (answer as (call: Call) => object)(call) : answer;
    return given instanceof Response ? given : Response.json(given);
  };
  return calls;
}

export function problem(
  status: number,
  code: string,
  detail: string,
  more: { errors?: object[]; retryAfter?: number } = {},
): Response {
  return Response.json(
    { type: 'about:blank', title: detail, status, code, detail, requestId: 'req_1', ...more },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        ...(more.retryAfter && { 'retry-after': String(more.retryAfter) }),
      },
    },
  );
}

export function sessionWith(...permissions: Permission[]): Session {
  return {
    staff: { code: 'E10', name: '林营销', role: 'marketer', stores: [] },
    permissions,
    csrfToken: 'csrf-1',
  };
}
