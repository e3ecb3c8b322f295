import type { FastifyReply } from 'fastify';
import type { AdjustmentReceipt } from './dto/adjustment.dto.js';

/** 202 while the adjustment waits for its second person. */
export function answerAdjustment(
  reply: FastifyReply,
  receipt: AdjustmentReceipt,
): AdjustmentReceipt {
  void reply.status(receipt.state === 'waiting' ? 202 : 201);
  return receipt;
}
