import { ERRORS, type ErrorCode } from '@shuke/shared';

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** A refusal by name; `details` become members of the problem document. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'AppError';
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** 400 INVALID_INPUT that names one field. */
export function invalidField(path: string, message: string, code = 'INVALID'): AppError {
  return new AppError('INVALID_INPUT', { errors: [{ path, code, message }] });
}

/** For what can only be wrong by our own mistake; answered as 500. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
