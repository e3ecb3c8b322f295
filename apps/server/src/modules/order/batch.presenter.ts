import { AppError, problemOf } from '../../platform/index.js';
import type { OrderAnswer, RefundAnswer } from './order.types.js';
import { refundStatus } from './refund.status.js';

/** What became of a line; null until it is posted. */
export type LineOutcome = OrderAnswer | RefundAnswer | AppError | null;

/** The answer of a batch: a JSON line per line, in order. */
export function batchAnswer(outcomes: readonly LineOutcome[], requestId: string): string {
  return outcomes
    .map((outcome, index) => `${JSON.stringify(lineAnswer(outcome, index + 1, requestId))}\n`)
    .join('');
}

function lineAnswer(outcome: LineOutcome, line: number, requestId: string): object {
  const refusal = outcome ?? new AppError('INTERNAL');
  if (refusal instanceof AppError) {
    return { line, status: refusal.status, problem: problemOf(refusal, requestId, false) };
  }
  const status = 'refundId' in refusal ? refundStatus(refusal) : 201;
  return { line, status, result: refusal };
}
