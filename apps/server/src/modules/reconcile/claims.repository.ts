/**
 * What orders, refunds and exchanges say of points, and what the ledger says of them, of a range of
 * members and in one statement. Reads other modules' tables, and only reads.
 */
import { Injectable } from '@nestjs/common';
import { bytesToId, type Reader } from '../../platform/index.js';
import type { BookDifference, MemberRange } from './books.repository.js';
import { type Claim, type Posted, unfounded } from './claims.rules.js';

interface ClaimRow {
  part: 'order' | 'refund' | 'exchange' | 'import';
  id: Buffer;
  first: number;
  second: number;
}

interface PostedRow {
  source_type: string;
  source_id: string;
  kind: string;
  points: number;
}

const PREFIX = { order: 'ord', refund: 'rfd', exchange: 'exc' } as const;
/** The old system's number of an imported lot is text; the others are ids. */
const IMPORT = 'import';

@Injectable()
export class ClaimsRepository {
  async compare(reader: Reader, range: MemberRange): Promise<BookDifference[]> {
    const within = [range.after, range.through];
    const rows = await reader.rows<ClaimRow & PostedRow>(
      `SELECT 'order' AS part, id, points_earned AS first, points_used AS second,
              NULL AS source_type, NULL AS source_id, NULL AS kind, 0 AS points
         FROM order_head WHERE member_id > ? AND member_id <= ?
        UNION ALL
       SELECT 'refund', r.id, r.points_reversed, r.points_returned, NULL, NULL, NULL, 0
         FROM order_head o JOIN refund r ON r.channel = o.channel AND r.order_no = o.order_no
        WHERE o.member_id > ? AND o.member_id <= ? AND r.state = 'applied'
        UNION ALL
       SELECT 'exchange', id, points_spent, 0, NULL, NULL, NULL, 0
         FROM exchange WHERE member_id > ? AND member_id <= ?
        UNION ALL
       SELECT 'import', CAST(source_id AS BINARY), points, 0, NULL, NULL, NULL, 0
         FROM imported_lot WHERE member_id > ? AND member_id <= ?
        UNION ALL
       SELECT NULL, NULL, 0, 0, source_type, source_id, kind, SUM(points)
         FROM point_entry
        WHERE member_id > ? AND member_id <= ? AND once = 1
          AND source_type IN ('order', 'refund', 'exchange', 'import')
        GROUP BY source_type, source_id, kind`,
      [...within, ...within, ...within, ...within, ...within],
    );
    const claims = rows.filter((row) => row.id !== null).map(claimOf);
    const posted = rows.filter((row) => row.id === null).map(postedOf);
    return unfounded(claims, posted);
  }
}

function claimOf({ part, id, first, second }: ClaimRow): Claim {
  const name = part === IMPORT ? id.toString() : bytesToId(PREFIX[part], id);
  return { type: part, id: name, first, second };
}

function postedOf({ source_type, source_id, kind, points }: PostedRow): Posted {
  return { type: source_type, id: source_id, kind, points };
}
