import { Injectable } from '@nestjs/common';
import { bytesToId, idToBytes, placeholders, type Reader } from '../../platform/index.js';
import type { MemberOutcome } from './campaign.types.js';
import { type CampaignFigures, NO_FIGURES } from './campaign-figures.rules.js';

/** Orders within so many days of being served are told beside a campaign. */
export const ORDER_WINDOW_DAYS = 14;

/** The figures of campaigns, each question once for all of them. */
@Injectable()
export class CampaignFiguresRepository {
  async of(reader: Reader, ids: readonly string[]): Promise<Map<string, CampaignFigures>> {
    const figures = new Map(ids.map((id) => [id, structuredClone(NO_FIGURES)]));
    if (ids.length === 0) return figures;
    await Promise.all([
      this.members(reader, ids, figures),
      this.deliveries(reader, ids, figures),
      this.coupons(reader, ids, figures),
      this.orders(reader, ids, figures),
    ]);
    return figures;
  }

  private async members(
    reader: Reader,
    ids: readonly string[],
    figures: Map<string, CampaignFigures>,
  ): Promise<void> {
    const rows = await reader.rows<{ campaign_id: Buffer; state: MemberOutcome; count: number }>(
      `SELECT campaign_id, state, COUNT(*) AS count FROM campaign_member
       WHERE campaign_id IN (${placeholders(ids)}) GROUP BY campaign_id, state`,
      ids.map(idToBytes),
    );
    for (const { campaign_id, state, count } of rows) {
      const of = figures.get(bytesToId('cmp', campaign_id));
      if (of) of.members[state] = Number(count);
    }
  }

  private async deliveries(
    reader: Reader,
    ids: readonly string[],
    figures: Map<string, CampaignFigures>,
  ): Promise<void> {
    const rows = await reader.rows<{
      cause: string;
      state: string;
      reason: string | null;
      count: number;
      tapped: number;
    }>(
      `SELECT cause, state, reason, COUNT(*) AS count, COUNT(tapped_at) AS tapped FROM delivery
       WHERE cause IN (${placeholders(ids)}) GROUP BY cause, state, reason`,
      ids,
    );
    for (const { cause, state, reason, count, tapped } of rows) {
      figures
        .get(cause)
        ?.deliveries.push({ state, reason, count: Number(count), tapped: Number(tapped) });
    }
  }

  private async coupons(
    reader: Reader,
    ids: readonly string[],
    figures: Map<string, CampaignFigures>,
  ): Promise<void> {
    const rows = await reader.rows<{ source_id: string; granted: number; redeemed: number }>(
      `SELECT source_id, COUNT(*) AS granted, SUM(state = 'redeemed') AS redeemed FROM coupon
       WHERE source_type = 'campaign' AND source_id IN (${placeholders(ids)}) GROUP BY source_id`,
      ids,
    );
    for (const { source_id, granted, redeemed } of rows) {
      const of = figures.get(source_id);
      if (of) of.coupons = { granted: Number(granted), redeemed: Number(redeemed) };
    }
  }

  private async orders(
    reader: Reader,
    ids: readonly string[],
    figures: Map<string, CampaignFigures>,
  ): Promise<void> {
    const rows = await reader.rows<{ campaign_id: Buffer; count: number; revenue: number }>(
      `SELECT cm.campaign_id, COUNT(*) AS count, SUM(o.paid_fen - o.refunded_fen) AS revenue
       FROM campaign_member cm
       JOIN order_head o ON o.member_id = cm.member_id AND o.paid_at >= cm.served_at
         AND o.paid_at < cm.served_at + INTERVAL ${ORDER_WINDOW_DAYS} DAY AND o.whole_refund = 0
       WHERE cm.campaign_id IN (${placeholders(ids)}) AND cm.state = 'served'
       GROUP BY cm.campaign_id`,
      ids.map(idToBytes),
    );
    for (const { campaign_id, count, revenue } of rows) {
      const of = figures.get(bytesToId('cmp', campaign_id));
      if (of) of.orders = { count: Number(count), revenueFen: Number(revenue) };
    }
  }
}
