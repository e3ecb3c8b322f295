import type { CodeBatch } from '../../api/types';
import { count, countWithShare } from '../../ui/format';

export function datesText({ validFrom, validUntil }: CodeBatch): string {
  return `${validFrom} 至 ${validUntil}`;
}

/** How many there are to use in all; null where there is no limit. */
export function usableOf({ kind, made, totalLimit }: CodeBatch): number | null {
  return kind === 'single' ? made : (totalLimit ?? null);
}

export function usedText(batch: CodeBatch): string {
  const usable = usableOf(batch);
  return usable === null ? count(batch.used) : countWithShare(batch.used, usable);
}
