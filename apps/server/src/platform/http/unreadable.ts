/** Requests that no route ever sees: the framework or Node itself cannot read them. */
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, invalidField } from '../app-error.js';
import { randomToken } from '../ids.js';
import { answerRefusal, PROBLEM_TYPE, problemOf } from './problem.js';

export function newRequestId(): string {
  return randomToken(12).toString('base64url');
}

/** An address with a broken percent code, or with a part longer than any code or id. */
export function answerBadAddress(
  { code }: { code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const refusal =
    code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? new AppError('NOT_FOUND')
      : invalidField('path', '请求地址不对');
  const requestId = newRequestId();
  void reply.header('x-request-id', requestId);
  answerRefusal(reply, refusal, requestId, request.url);
}

/** Bytes that are no HTTP, or a head that is too large: the parser stops, and so does the connection. */
export function answerBadBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new AppError('PAYLOAD_TOO_LARGE')
      : invalidField('', '不是完整的 HTTP 请求');
  const requestId = newRequestId();
  const body = JSON.stringify(problemOf(refusal, requestId, false));
  socket.end(
    [
      `HTTP/1.1 ${refusal.status} Refused`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
