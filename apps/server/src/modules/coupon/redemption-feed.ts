import { Injectable } from '@nestjs/common';
import { later, type Reader } from '../../platform/index.js';
import { RedemptionRepository } from './redemption.repository.js';
import { OWN_UNDO_MINUTES } from './redemption.rules.js';

/** A line of what a clerk did. */
export interface RedemptionActivity {
  type: 'redemption';
  id: string;
  at: Date;
  title: string;
  detail: string;
  undoable: boolean;
}

const FEED_SECONDS = 24 * 3600;
const FEED_LENGTH = 50;

@Injectable()
export class RedemptionFeed {
  constructor(private readonly redemptions: RedemptionRepository) {}

  /** What a clerk redeemed in the last 24 hours, newest first. */
  async recent(reader: Reader, staffCode: string, now: Date): Promise<RedemptionActivity[]> {
    const since = later(now, -FEED_SECONDS);
    const rows = await this.redemptions.listBy(reader, `staff:${staffCode}`, since, FEED_LENGTH);
    return rows.map(({ id, redeemedAt, couponName, reductionFen, undoneAt, orderId }) => ({
      type: 'redemption',
      id,
      at: redeemedAt,
      title: `核销 ${couponName}`,
      detail: undoneAt ? '已撤销' : reductionText(reductionFen),
      undoable:
        !undoneAt && orderId === undefined && later(redeemedAt, OWN_UNDO_MINUTES * 60) >= now,
    }));
  }
}

function reductionText(reductionFen: number | undefined): string {
  return reductionFen === undefined ? '兑换成功' : `优惠 ${(reductionFen / 100).toFixed(2)} 元`;
}
