import { MEMBER_CODE_STEP_SECONDS, matchingStep, stepAt } from '@shuke/shared';

export const IDENTIFICATION_SECONDS = 600;
export const WRONG_CODES_PER_MEMBER = 5;
export const MEMBER_WINDOW_SECONDS = 600;
export const WRONG_CODES_PER_BEARER = 100;
export const BEARER_WINDOW_SECONDS = 60;

/** Who shows a code, and where. A look-up may not know its store yet. */
export interface Bearer {
  bearer: string;
  storeCode: string | null;
}

export interface Identification extends Bearer {
  step: number;
  until: Date;
}

export type CodeVerdict =
  | { verdict: 'opens'; step: number }
  | { verdict: 'joins'; identification: Identification }
  | { verdict: 'used' }
  | { verdict: 'wrong' };

/** Identifications of earlier steps are over at `at`. */
export function earliestLiveStep(at: Date): number {
  return stepAt(at.getTime() - IDENTIFICATION_SECONDS * 1000) - 1;
}

/**
 * What a one-time code is worth at an instant. It is good in its own step and the ones before and
 * after; once used, its first bearer may show it again until the identification ends.
 */
export function judgeCode(question: {
  oneTime: string;
  secret: string;
  at: Date;
  bearer: Bearer;
  identifications: readonly Identification[];
}): CodeVerdict {
  const { oneTime, secret, at, bearer, identifications } = question;
  const used = identifications.find(
    ({ step, until }) => at < until && isCodeOfStep(oneTime, secret, step),
  );
  if (used && isSameBearer(used, bearer)) return { verdict: 'joins', identification: used };
  const step = matchingStep(oneTime, secret, at.getTime());
  if (step === null) return { verdict: 'wrong' };
  return identifications.some((one) => one.step === step)
    ? { verdict: 'used' }
    : { verdict: 'opens', step };
}

function isCodeOfStep(oneTime: string, secret: string, step: number): boolean {
  const middleMs = (step + 0.5) * MEMBER_CODE_STEP_SECONDS * 1000;
  return matchingStep(oneTime, secret, middleMs) === step;
}

/** An identification that was opened without a store belongs to the first store that joins it. */
function isSameBearer(opened: Bearer, now: Bearer): boolean {
  if (opened.bearer !== now.bearer) return false;
  return opened.storeCode === null || now.storeCode === null || opened.storeCode === now.storeCode;
}
