import { Injectable } from '@nestjs/common';
import {
  firstRow,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';

/**
 * What is scarce: the stock of a template, and how often a member may claim it.
 *
 * The stock is one conditional UPDATE: with S in stock it can succeed S times, whatever races, and
 * as long as fewer than S are issued it succeeds. Its row is the hottest of a launch, so it is
 * always taken last in a transaction. Claims are counted under the member's lock; the unique key of
 * a coupon's source (claim, template, ordinal) holds the count even without it.
 */
@Injectable()
export class StockRepository {
  /** False, and nothing taken, when fewer than `count` are left. */
  async take(tx: Tx, templateCode: string, count: number): Promise<boolean> {
    const changed = await tx.write(
      'UPDATE coupon_stock SET issued = issued + ? WHERE template_code = ? AND (stock IS NULL OR issued + ? <= stock)',
      [count, templateCode, count],
    );
    return changed === 1;
  }

  /** Takes as many as are left, at most `count`; gives how many. */
  async takeUpTo(tx: Tx, templateCode: string, count: number): Promise<number> {
    const row = await firstRow(
      tx.lock<{ stock: number | null; issued: number }>(
        'SELECT stock, issued FROM coupon_stock WHERE template_code = ? FOR UPDATE',
        [templateCode],
      ),
    );
    if (!row) return 0;
    const taken = row.stock === null ? count : Math.max(0, Math.min(count, row.stock - row.issued));
    if (taken > 0) await this.take(tx, templateCode, taken);
    return taken;
  }

  async giveBack(tx: Tx, templateCode: string, count: number): Promise<void> {
    await tx.write('UPDATE coupon_stock SET issued = issued - ? WHERE template_code = ?', [
      count,
      templateCode,
    ]);
  }

  async lockClaims(tx: Tx, memberId: MemberId, templateCode: string): Promise<number> {
    const row = await firstRow(
      tx.lock<{ claims: number }>(
        'SELECT claims FROM coupon_claim WHERE member_id = ? AND template_code = ? FOR UPDATE',
        [idToBytes(memberId), templateCode],
      ),
    );
    return row?.claims ?? 0;
  }

  async countClaim(tx: Tx, memberId: MemberId, templateCode: string): Promise<void> {
    await tx.write(
      `INSERT INTO coupon_claim (member_id, template_code, claims) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE claims = claims + 1`,
      [idToBytes(memberId), templateCode],
    );
  }

  async claimsOf(
    reader: Reader,
    memberId: MemberId,
    templateCodes: readonly string[],
  ): Promise<Map<string, number>> {
    if (templateCodes.length === 0) return new Map();
    const rows = await reader.rows<{ template_code: string; claims: number }>(
      `SELECT template_code, claims FROM coupon_claim WHERE member_id = ? AND template_code IN (${placeholders(templateCodes)})`,
      [idToBytes(memberId), ...templateCodes],
    );
    return new Map(rows.map((row) => [row.template_code, row.claims]));
  }
}
