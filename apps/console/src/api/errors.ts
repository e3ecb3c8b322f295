export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

interface Problem {
  status: number;
  code: string;
  detail: string;
  requestId?: string | undefined;
  fields?: FieldProblem[];
  retryAfterSeconds?: number | undefined;
}

/** A refusal of the server (RFC 9457); `message` is Chinese and fit to be shown as it is. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly fields: FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.fields = problem.fields ?? [];
    this.retryAfterSeconds = problem.retryAfterSeconds;
  }
}

const OFFLINE = '连不上服务器，请检查网络后再试。';
const UNREADABLE = '服务器暂时没有给出可读的回答，请稍后再试。';

export function offline(): ApiError {
  return new ApiError({ status: 0, code: 'OFFLINE', detail: OFFLINE });
}

/** Turns the body of a refused call into an ApiError; a proxy's HTML page becomes a plain sentence. */
export function problemOf(response: Response, body: unknown): ApiError {
  const problem = isRecord(body) ? body : {};
  const wait = Number(response.headers.get('Retry-After'));
  return new ApiError({
    status: response.status,
    code: text(problem.code) ?? 'UNREADABLE',
    detail: text(problem.detail) ?? text(problem.title) ?? UNREADABLE,
    requestId: text(problem.requestId),
    fields: Array.isArray(problem.errors) ? problem.errors.filter(isFieldProblem) : [],
    retryAfterSeconds: wait > 0 ? wait : undefined,
  });
}

/** Worth asking again by itself: the network or the database was away, not a refusal. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 503);
}

export function sentenceOf(error: unknown): string {
  if (!(error instanceof ApiError)) return UNREADABLE;
  // The server's own text for this one speaks to programs, of headers.
  if (error.status === 429 && error.retryAfterSeconds) {
    return `尝试的次数太多了，请在 ${waitOf(error.retryAfterSeconds)}后再试。`;
  }
  return error.message;
}

function waitOf(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string';
}
