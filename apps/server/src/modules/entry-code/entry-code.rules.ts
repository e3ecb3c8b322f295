import { type ErrorCode, type FieldErrorCode, isCodeWord, normalizeEntryCode } from '@shuke/shared';
import type { BatchInput, CodeBatch, CodeUse } from './entry-code.types.js';

export interface EntryRefusal {
  code: ErrorCode;
  details?: Record<string, unknown>;
}

/**
 * Why this member can't use the code now, the most telling reason first; null when they can.
 * `use` is of a one-time code; a word has none.
 */
export function entryRefusal(
  batch: CodeBatch,
  use: CodeUse | null,
  memberId: string,
  now: Date,
): EntryRefusal | null {
  if (use?.usedAt) {
    const isOwn = use.usedBy === memberId;
    return isOwn
      ? { code: 'COUPON_CODE_USED_BY_YOU', details: { usedAt: use.usedAt } }
      : { code: 'COUPON_CODE_USED' };
  }
  if (batch.state === 'stopped') return { code: 'COUPON_CODE_STOPPED' };
  if (now < batch.validFrom) {
    return { code: 'COUPON_CODE_NOT_YET_VALID', details: { validFrom: batch.validFrom } };
  }
  if (now >= batch.validUntil) {
    return { code: 'COUPON_CODE_EXPIRED', details: { expiredAt: batch.validUntil } };
  }
  if (batch.totalLimit !== null && batch.used >= batch.totalLimit) {
    return { code: 'COUPON_CODE_USED_UP' };
  }
  return null;
}

export interface BatchFault {
  path: string;
  code: FieldErrorCode;
  message: string;
}

/** What is wrong between the fields of a new batch; each field alone was checked before. */
export function batchFaults(input: BatchInput): BatchFault[] {
  const faults = input.kind === 'single' ? singleFaults(input) : sharedFaults(input);
  if (input.validFrom <= input.validUntil) return faults;
  return [...faults, fault('validUntil', 'OUT_OF_RANGE', '结束日期早于开始日期')];
}

function singleFaults({ count, word, totalLimit }: BatchInput): BatchFault[] {
  return [
    ...(count === undefined ? [fault('count', 'REQUIRED', '请填写数量')] : []),
    ...(word === undefined ? [] : [fault('word', 'INCONSISTENT', '一次一码没有口令')]),
    ...(totalLimit === undefined
      ? []
      : [fault('totalLimit', 'INCONSISTENT', '一次一码的总次数就是数量')]),
  ];
}

function sharedFaults({ count, word }: BatchInput): BatchFault[] {
  const wordFault =
    word === undefined
      ? [fault('word', 'REQUIRED', '请填写口令')]
      : isCodeWord(normalizeEntryCode(word))
        ? []
        : [fault('word', 'MALFORMED', '口令写作 2–12 个汉字、字母或数字')];
  if (count === undefined) return wordFault;
  return [...wordFault, fault('count', 'INCONSISTENT', '口令码没有数量，用总次数限制')];
}

function fault(path: string, code: FieldErrorCode, message: string): BatchFault {
  return { path, code, message };
}
