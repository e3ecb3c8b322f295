import { Injectable } from '@nestjs/common';
import { type Id, idToBytes, placeholders, type Reader } from '../../platform/index.js';
import { type BenefitUse, SELECTED, type UseColumns, useOf } from './use.repository.js';

export interface ListedUse extends BenefitUse {
  memberNo: string;
  undoReason: string | null;
}

export interface UseFilter {
  from: Date;
  until: Date;
  /** Null: everywhere. */
  storeCodes: readonly string[] | null;
  after: { at: Date; id: Id<'bnu'> } | null;
  limit: number;
}

/** Questions about uses across members. */
@Injectable()
export class UseReportRepository {
  /** Newest first, by benefit_use_newest. */
  async list(reader: Reader, filter: UseFilter): Promise<ListedUse[]> {
    const { storeCodes, after } = filter;
    if (storeCodes?.length === 0) return [];
    const rows = await reader.rows<UseColumns & { member_no: string; undo_reason: string | null }>(
      `SELECT ${SELECTED}, u.undo_reason, m.member_no FROM benefit_use u
       JOIN member m ON m.id = u.member_id
       WHERE u.used_at >= ? AND u.used_at < ? ${inStores(storeCodes)}
         ${after ? 'AND (u.used_at < ? OR (u.used_at = ? AND u.id < ?))' : ''}
       ORDER BY u.used_at DESC, u.id DESC LIMIT ${filter.limit}`,
      [
        filter.from,
        filter.until,
        ...(storeCodes ?? []),
        ...(after ? [after.at, after.at, idToBytes(after.id)] : []),
      ],
    );
    return rows.map((row) => ({
      ...useOf(row),
      memberNo: row.member_no,
      undoReason: row.undo_reason,
    }));
  }

  /** Uses and undone uses of a span, by store and service. */
  async report(
    reader: Reader,
    { from, until, storeCodes }: Pick<UseFilter, 'from' | 'until' | 'storeCodes'>,
  ): Promise<{ storeCode: string; code: string; name: string; uses: number; undone: number }[]> {
    if (storeCodes?.length === 0) return [];
    const rows = await reader.rows<{
      store_code: string;
      benefit_code: string;
      name: string;
      uses: number;
      undone: number;
    }>(
      `SELECT u.store_code, u.benefit_code, MAX(u.benefit_name) AS name,
         COUNT(*) - COUNT(u.undone_at) AS uses, COUNT(u.undone_at) AS undone
       FROM benefit_use u WHERE u.used_at >= ? AND u.used_at < ? ${inStores(storeCodes)}
       GROUP BY u.store_code, u.benefit_code ORDER BY u.store_code, u.benefit_code`,
      [from, until, ...(storeCodes ?? [])],
    );
    return rows.map((row) => ({
      storeCode: row.store_code,
      code: row.benefit_code,
      name: row.name,
      uses: Number(row.uses),
      undone: Number(row.undone),
    }));
  }
}

function inStores(storeCodes: readonly string[] | null): string {
  return storeCodes ? `AND u.store_code IN (${placeholders(storeCodes)})` : '';
}
