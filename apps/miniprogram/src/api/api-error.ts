/** The problem document of the doors (RFC 9457). */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  requestId?: string;
  errors?: { path: string; code: string; message: string }[];
  [more: string]: unknown;
}

const offline: Problem = {
  status: 0,
  code: 'OFFLINE',
  detail: '网络不太顺畅，请检查后再试',
};

export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
  }

  static offline(): ApiError {
    return new ApiError(offline);
  }

  /** Whether the request may have failed to arrive, or its answer to come back: worth the same key again. */
  get mayBeRepeated(): boolean {
    const { status, code } = this.problem;
    return status === 0 || status >= 500 || code === 'IDEMPOTENCY_IN_FLIGHT';
  }

  is(code: string): boolean {
    return this.problem.code === code;
  }
}

export function readProblem(status: number, body: unknown): Problem {
  const found = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return {
    ...found,
    status,
    code: found.code ?? 'UNREADABLE_ANSWER',
    detail: found.detail ?? '服务开小差了，请稍后再试',
  };
}

/** What may be shown to a person for anything that went wrong. */
export function tell(error: unknown): string {
  return error instanceof ApiError ? error.problem.detail : '出了点问题，请稍后再试';
}
