import Taro from '@tarojs/taro';
import { ApiError, readProblem } from './api-error';

export interface Call {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: object | undefined;
  /** The `Idempotency-Key` of one intention of the person; its repeats carry the same. */
  key?: string | undefined;
}

/** Who is calling through a door, and how to find that out anew when the token has ended. */
export interface Caller {
  token(): string | undefined;
  signInAgain(): Promise<string | undefined>;
}

const timeoutMs = 15_000;

/** One request to one of the doors; every refusal and every silence becomes an ApiError. */
export async function send<T>(base: string, call: Call, token?: string): Promise<T> {
  const header: Record<string, string> = { accept: 'application/json' };
  if (token) header.authorization = `Bearer ${token}`;
  if (call.key) header['idempotency-key'] = call.key;
  if (call.body) header['content-type'] = 'application/json';
  const answer = await Taro.request<unknown>({
    url: `${process.env.TARO_APP_API_BASE}${base}${call.path}`,
    method: call.method as 'GET',
    header,
    timeout: timeoutMs,
    ...(call.body && { data: JSON.stringify(call.body) }),
  }).catch(() => {
    throw ApiError.offline();
  });
  // Any HTTP status counts as success for the platform.
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data as T;
  throw new ApiError(readProblem(answer.statusCode, answer.data));
}

/** The calls of one door; a missing token is fetched, an ended one renewed, silently and once. */
export function through(base: string, caller: Caller) {
  return async <T>(call: Call): Promise<T> => {
    const token = caller.token() ?? (await caller.signInAgain());
    try {
      return await send<T>(base, call, token);
    } catch (error) {
      if (!(error instanceof ApiError) || error.problem.status !== 401) throw error;
      const renewed = await caller.signInAgain();
      if (!renewed) throw error;
      return send<T>(base, call, renewed);
    }
  };
}

export function query(parameters: Record<string, string | number | undefined | null>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
