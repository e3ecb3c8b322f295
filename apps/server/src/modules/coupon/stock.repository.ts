import { Injectable } from '@nestjs/common';
import type { TemplateState } from '@shuke/shared';
import {
  firstRow,
  idToBytes,
  invariant,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import { type Claims, NO_CLAIMS } from './claims.rules.js';

interface ClaimRow {
  template_code: string;
  claims: number;
  claim_day: string | null;
  day_claims: number;
}

/**
 * What is scarce: the stock of a template, and how often a member may claim it.
 *
 * The stock is one conditional UPDATE: with S in stock it can succeed S times, whatever races, and
 * as long as fewer than S are issued it succeeds. Its row is the hottest of a launch, so it is
 * always taken last in a transaction; it also says whether the template gives at all. Claims are counted under the member's lock; the unique key of
 * a coupon's source (claim, template, ordinal) holds the count even without it.
 */
@Injectable()
export class StockRepository {
  /** False, and nothing taken, when fewer than `count` are left, or the template has been paused meanwhile. */
  async take(tx: Tx, templateCode: string, count: number): Promise<boolean> {
    const changed = await tx.write(
      "UPDATE coupon_stock SET issued = issued + ? WHERE template_code = ? AND state = 'active' AND (stock IS NULL OR issued + ? <= stock)",
      [count, templateCode, count],
    );
    return changed === 1;
  }

  /** Takes as many as are left, at most `count`; says how many, and whether the template gives at all. */
  async takeUpTo(
    tx: Tx,
    templateCode: string,
    count: number,
  ): Promise<{ taken: number; state: TemplateState }> {
    const row = await firstRow(
      tx.lock<{ stock: number | null; issued: number; state: TemplateState }>(
        'SELECT stock, issued, state FROM coupon_stock WHERE template_code = ? FOR UPDATE',
        [templateCode],
      ),
    );
    invariant(row, 'a template has a stock row');
    const { stock, issued, state } = row;
    if (state !== 'active') return { taken: 0, state };
    const taken = stock === null ? count : Math.max(0, Math.min(count, stock - issued));
    if (taken > 0) await this.take(tx, templateCode, taken);
    return { taken, state };
  }

  async giveBack(tx: Tx, templateCode: string, count: number): Promise<void> {
    await tx.write('UPDATE coupon_stock SET issued = issued - ? WHERE template_code = ?', [
      count,
      templateCode,
    ]);
  }

  async lockClaims(tx: Tx, memberId: MemberId, templateCode: string): Promise<Claims> {
    const row = await firstRow(
      tx.lockOf<ClaimRow>({
        sql: 'SELECT member_id, template_code, claims, claim_day, day_claims FROM coupon_claim WHERE member_id IN (?) AND template_code = ? FOR UPDATE',
        column: 'member_id',
        keys: [idToBytes(memberId)],
        params: [templateCode],
      }),
    );
    return row ? toClaims(row) : NO_CLAIMS;
  }

  /** Writes one claim more, as counted from what `lockClaims` gave. */
  async countClaim(
    tx: Tx,
    memberId: MemberId,
    templateCode: string,
    counted: Claims,
  ): Promise<void> {
    await tx.upsert(
      'coupon_claim',
      ['member_id', 'template_code', 'claims', 'claim_day', 'day_claims'],
      [[idToBytes(memberId), templateCode, counted.claims, counted.day, counted.dayClaims]],
      ['claims', 'claim_day', 'day_claims'],
    );
  }

  async claimsOf(
    reader: Reader,
    memberId: MemberId,
    templateCodes: readonly string[],
  ): Promise<Map<string, Claims>> {
    if (templateCodes.length === 0) return new Map();
    const rows = await reader.rows<ClaimRow>(
      `SELECT template_code, claims, claim_day, day_claims FROM coupon_claim WHERE member_id = ? AND template_code IN (${placeholders(templateCodes)})`,
      [idToBytes(memberId), ...templateCodes],
    );
    return new Map(rows.map((row) => [row.template_code, toClaims(row)]));
  }
}

function toClaims(row: ClaimRow): Claims {
  return { claims: row.claims, day: row.claim_day, dayClaims: row.day_claims };
}
