import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';

/** One use of one free service; undone it stays, with who and why. */
export interface BenefitUse {
  id: Id<'bnu'>;
  memberId: MemberId;
  benefitCode: string;
  benefitName: string;
  tierCode: string;
  period: string;
  storeCode: string;
  /** The caller, `staff:E01`. */
  usedBy: string;
  usedAt: Date;
  undoneAt: Date | null;
}

export interface UseColumns {
  id: Buffer;
  member_id: Buffer;
  benefit_code: string;
  benefit_name: string;
  tier_code: string;
  period: string;
  store_code: string;
  used_by: string;
  used_at: Date;
  undone_at: Date | null;
}

const COLUMNS = [
  'id',
  'member_id',
  'benefit_code',
  'benefit_name',
  'tier_code',
  'period',
  'store_code',
  'used_by',
  'used_at',
];
export const SELECTED = [...COLUMNS, 'undone_at'].map((column) => `u.${column}`).join(', ');

@Injectable()
export class UseRepository {
  /** Counts one use; false, and nothing counted, when the allowance is used up. */
  async count(
    tx: Tx,
    { memberId, benefitCode, period }: Pick<BenefitUse, 'memberId' | 'benefitCode' | 'period'>,
    allowance: number,
  ): Promise<boolean> {
    const key = [idToBytes(memberId), benefitCode, period];
    await tx.upsert(
      'benefit_counter',
      ['member_id', 'benefit_code', 'period', 'used'],
      [[...key, 0]],
      ['period'],
    );
    const counted = await tx.write(
      `UPDATE benefit_counter SET used = used + 1
       WHERE member_id = ? AND benefit_code = ? AND period = ? AND used < ?`,
      [...key, allowance],
    );
    return counted === 1;
  }

  async insertUse(tx: Tx, use: BenefitUse): Promise<void> {
    await tx.insert('benefit_use', COLUMNS, [
      [
        idToBytes(use.id),
        idToBytes(use.memberId),
        use.benefitCode,
        use.benefitName,
        use.tierCode,
        use.period,
        use.storeCode,
        use.usedBy,
        use.usedAt,
      ],
    ]);
  }

  /** False, and nothing done, when it was undone before. */
  async undo(tx: Tx, use: BenefitUse, by: { at: Date; by: string; reason: string }) {
    const undone = await tx.write(
      `UPDATE benefit_use SET undone_at = ?, undone_by = ?, undo_reason = ?
       WHERE member_id = ? AND id = ? AND undone_at IS NULL`,
      [by.at, by.by, by.reason, idToBytes(use.memberId), idToBytes(use.id)],
    );
    if (undone === 0) return false;
    await tx.write(
      `UPDATE benefit_counter SET used = used - 1
       WHERE member_id = ? AND benefit_code = ? AND period = ? AND used > 0`,
      [idToBytes(use.memberId), use.benefitCode, use.period],
    );
    return true;
  }

  async findById(reader: Reader, id: string): Promise<BenefitUse | null> {
    const row = await firstRow(
      reader.rows<UseColumns>(`SELECT ${SELECTED} FROM benefit_use u WHERE u.id = ?`, [
        idToBytes(id),
      ]),
    );
    return row && useOf(row);
  }

  /** How often a member has used what, by `code period`. */
  async countsOf(
    reader: Reader,
    memberId: MemberId,
    periods: readonly string[],
  ): Promise<Map<string, number>> {
    const rows = await reader.rows<{ benefit_code: string; period: string; used: number }>(
      `SELECT benefit_code, period, used FROM benefit_counter
       WHERE member_id = ? AND period IN (${placeholders(periods)})`,
      [idToBytes(memberId), ...periods],
    );
    return new Map(rows.map((row) => [`${row.benefit_code} ${row.period}`, row.used]));
  }
}

export function useOf(row: UseColumns): BenefitUse {
  return {
    id: bytesToId('bnu', row.id),
    memberId: bytesToId('mbr', row.member_id),
    benefitCode: row.benefit_code,
    benefitName: row.benefit_name,
    tierCode: row.tier_code,
    period: row.period,
    storeCode: row.store_code,
    usedBy: row.used_by,
    usedAt: row.used_at,
    undoneAt: row.undone_at,
  };
}
