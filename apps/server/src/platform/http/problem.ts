import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { ERRORS, type ErrorCode } from '@shuke/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, invalidField } from '../app-error.js';
import { errorNumber, isLostConnection } from '../database/reader.js';
import { Log } from '../logging.js';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  [detail: string]: unknown;
}

const RETRY_AFTER_SECONDS: Partial<Record<ErrorCode, number>> = {
  DATABASE_AWAY: 2,
  WECHAT_AWAY: 5,
  RATE_LIMITED: 60,
};

/** The one form of a refusal. Members read their own text, everybody else the staff's. */
export function problemOf(error: AppError, requestId: string, forMember: boolean): Problem {
  const entry = ERRORS[error.code];
  return {
    type: `https://shuke.example/problems/${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: error.code,
    status: entry.status,
    detail: forMember ? entry.member : entry.staff,
    code: error.code,
    requestId,
    ...error.details,
  };
}

/** The refusal behind any failure; null when it is our own mistake. */
export function refusalOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('DATABASE_AWAY');
  if (errorNumber(error) === NO_SUCH_LETTERS) return invalidField('', '代码和编号只用 ASCII 字符');
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: number })?.statusCode;
  const code = status === undefined ? undefined : CODE_OF_STATUS[status];
  if (code === 'INVALID_INPUT') return invalidField('', '请求内容不是合法的 JSON', 'MALFORMED');
  return code ? new AppError(code) : null;
}

/** A text that is not ASCII was compared with a code or a number: nothing is named so. */
const NO_SUCH_LETTERS = 1267;

const CODE_OF_STATUS: Record<number, ErrorCode> = {
  400: 'INVALID_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'INVALID_INPUT',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  431: 'INVALID_INPUT',
};

/** Beyond a lost connection: none to be had, or locks held for longer than all retries. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ER_CON_COUNT_ERROR',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'POOL_CLOSED',
]);

function isDatabaseAway(error: unknown): boolean {
  const holder = error as { code?: string; driverError?: { code?: string } } | null;
  return isLostConnection(error) || AWAY.has(holder?.driverError?.code ?? holder?.code ?? '');
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function answerRefusal(
  reply: FastifyReply,
  refusal: AppError,
  requestId: string,
  url: string,
): void {
  const problem = problemOf(refusal, requestId, url.startsWith('/api/member/'));
  const retryAfter = refusal.details.retryAfterSeconds ?? RETRY_AFTER_SECONDS[refusal.code];
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .send(JSON.stringify(problem));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest & { requestId?: string }>();
    const reply = http.getResponse<FastifyReply>();
    const requestId = request.requestId ?? String(request.id);
    const refusal = refusalOf(error) ?? this.ownMistake(error, requestId);
    answerRefusal(reply, refusal, requestId, request.url);
  }

  private ownMistake(error: unknown, requestId: string): AppError {
    this.log.failure('request failed', error, { requestId });
    return new AppError('INTERNAL');
  }
}
