import type { FastifyReply } from 'fastify';
import type { RefundAnswer } from './order.types.js';

/** 202 while the refund waits for its order. */
export function refundStatus(answer: RefundAnswer): number {
  return answer.state === 'waiting' ? 202 : 201;
}

export function answerRefund(reply: FastifyReply, answer: RefundAnswer): RefundAnswer {
  void reply.status(refundStatus(answer));
  return answer;
}
