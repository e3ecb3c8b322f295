import { AppError } from '../../platform/index.js';

/** `balance`: what the member could have spent. */
export function insufficientPoints(balance: number): AppError {
  return new AppError('INSUFFICIENT_POINTS', { balance });
}
