import { businessDayOf, lastDayBefore } from '@shuke/shared';
import { type CouponTemplate, leftOf } from '../coupon/index.js';
import type { CodeBatchView } from './dto/entry-code.dto.js';
import type { CodeBatch } from './entry-code.types.js';

export function batchView(
  batch: CodeBatch,
  template: CouponTemplate | undefined,
  zone: string,
): CodeBatchView {
  const { id, name, kind, templateCode, state, count, made, used, createdBy, createdAt } = batch;
  return {
    ...{ id, name, kind, templateCode, state, count, made, used, createdBy, createdAt },
    templateName: template?.name ?? templateCode,
    stockLeft: template && leftOf(template),
    word: batch.word ?? undefined,
    totalLimit: batch.totalLimit ?? undefined,
    perMember: batch.perMember ?? undefined,
    validFrom: businessDayOf(batch.validFrom, zone),
    validUntil: lastDayBefore(batch.validUntil, zone),
    taskId: batch.taskId ?? undefined,
  };
}
