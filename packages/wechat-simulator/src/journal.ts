/** One call to a platform endpoint, for tests and the curious; credentials are never in it. */
export interface CallRecord {
  at: string;
  method: string;
  path: string;
  /** What the platform decided; null when a fault cut the call off before it was handled. */
  errcode: number | null;
  fault: string | null;
  body: unknown;
}

const KEPT_CALLS = 2000;
const SECRET_FIELDS = new Set(['secret', 'appid', 'code', 'access_token']);

export function recordCall(calls: CallRecord[], call: CallRecord): void {
  calls.push({ ...call, body: withoutSecrets(call.body) });
  if (calls.length > KEPT_CALLS) calls.splice(0, calls.length - KEPT_CALLS);
}

function withoutSecrets(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !SECRET_FIELDS.has(name)));
}
