import { memberSession } from '../src/session/member-session';

/** The doors as a page sees them: answers by method and path, and a note of every call. */
export interface Call {
  method: string;
  path: string;
  key: string | undefined;
  body: Record<string, unknown>;
}

type Reply = { status: number; body: unknown };
type Answer = object | ((call: Call) => Reply | Promise<Reply>);

export const ok = (body: unknown, status = 200): Reply => ({ status, body });
export const problem = (status: number, code: string, detail = code): Reply => ({
  status,
  body: { status, code, detail },
});

/** Signing in finds whom the test has put there. */
function session(): Reply {
  const person = memberSession.person();
  const member = person.kind === 'member' ? person.member : null;
  return ok({ token: 'token', expiresIn: 60, member }, 201);
}

const always: Record<string, Answer> = {
  'POST /api/member/v1/sessions': session,
  'POST /simulator/__sim/users': { openid: 'o-test', phone: '13800138000' },
  'POST /simulator/__sim/users/o-test/login-code': { code: 'login-code' },
  'POST /simulator/__sim/users/o-test/phone-code': { code: 'phone-code' },
};

function read(body: unknown): Record<string, unknown> {
  return typeof body === 'string' ? JSON.parse(body) : {};
}

/** Stands in for the network until the next call of it; what is not named answers 404. */
export function fakeApi(answers: Record<string, Answer>): Call[] {
  const calls: Call[] = [];
  const all = { ...always, ...answers };
  globalThis.fetch = (async (url: string, init: RequestInit = {}) => {
    const headers = (init.headers ?? {}) as Record<string, string>;
    const method = init.method ?? 'GET';
    const path = url.split('?')[0] ?? '';
    const call = { method, path, key: headers['idempotency-key'], body: read(init.body) };
    calls.push(call);
    const answer = all[`${method} ${path}`];
    const reply =
      typeof answer === 'function'
        ? await answer(call)
        : answer
          ? ok(answer)
          : problem(404, 'NOT_FOUND');
    return { status: reply.status, ok: reply.status < 300, json: async () => reply.body };
  }) as unknown as typeof fetch;
  return calls;
}
