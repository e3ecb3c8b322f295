import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  type Id,
  idToBytes,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';

export interface CampaignBudget {
  /** Of one coupon, fixed at the launch. */
  unitFen: number;
  budgetFen: number;
  usedFen: number;
}

interface BudgetRow {
  campaign_id: Buffer;
  unit_fen: number;
  budget_fen: number;
  used_fen: number;
}

/** The money that campaigns may give away in coupons; a campaign without a row has no limit. */
@Injectable()
export class CampaignBudgetRepository {
  async begin(tx: Tx, id: Id<'cmp'>, unitFen: number, budgetFen: number): Promise<void> {
    await tx.insert(
      'campaign_budget',
      ['campaign_id', 'unit_fen', 'budget_fen', 'used_fen'],
      [[idToBytes(id), unitFen, budgetFen, 0]],
    );
  }

  async of(reader: Reader, ids: readonly string[]): Promise<Map<string, CampaignBudget>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<BudgetRow>(
      `SELECT campaign_id, unit_fen, budget_fen, used_fen FROM campaign_budget
       WHERE campaign_id IN (${placeholders(ids)})`,
      ids.map(idToBytes),
    );
    return new Map(
      rows.map((row) => [
        bytesToId('cmp', row.campaign_id),
        { unitFen: row.unit_fen, budgetFen: row.budget_fen, usedFen: row.used_fen },
      ]),
    );
  }

  /** False, and nothing used, when it would go over the budget. */
  async use(tx: Tx, id: Id<'cmp'>, coupons: number): Promise<boolean> {
    const used = await tx.write(
      `UPDATE campaign_budget SET used_fen = used_fen + ? * unit_fen
       WHERE campaign_id = ? AND used_fen + ? * unit_fen <= budget_fen`,
      [coupons, idToBytes(id), coupons],
    );
    return used === 1;
  }
}
