import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/index.js';
import type { MemberRange } from './books.repository.js';

@Injectable()
export class RangesRepository {
  /** The next `size` members; null behind the last. */
  async next(
    reader: Reader,
    after: Buffer,
    size: number,
  ): Promise<(MemberRange & { members: number }) | null> {
    const ids = await reader.rows<{ id: Buffer }>(
      'SELECT id FROM member WHERE id > ? ORDER BY id LIMIT ?',
      [after, size],
    );
    const last = ids.at(-1);
    return last ? { after, through: last.id, members: ids.length } : null;
  }

  async countTemplates(reader: Reader): Promise<number> {
    const rows = await reader.rows<{ many: number }>('SELECT COUNT(*) AS many FROM coupon_stock');
    return rows[0]?.many ?? 0;
  }

  async countRewards(reader: Reader): Promise<number> {
    const rows = await reader.rows<{ many: number }>('SELECT COUNT(*) AS many FROM reward_stock');
    return rows[0]?.many ?? 0;
  }
}
