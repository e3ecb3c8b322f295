/**
 * What orders, refunds, exchanges, imports, corrections and transfers say of points, and what the ledger
 * says of them, of a range of members and in one statement. Reads other modules' tables, and only reads.
 */
import { Injectable } from '@nestjs/common';
import { bytesToId, type Reader } from '../../platform/index.js';
import type { BookDifference, MemberRange } from './books.repository.js';
import { type Claim, type Posted, unfounded } from './claims.rules.js';

interface ClaimRow {
  member_id: Buffer;
  part: Claim['type'];
  id: Buffer;
  first: number;
  second: number;
  at: Date | null;
  ended_at: Date | null;
}

interface PostedRow {
  member_id: Buffer;
  source_type: string;
  source_id: string;
  kind: string;
  points: number;
  at: Date;
}

const PREFIX = {
  order: 'ord',
  refund: 'rfd',
  exchange: 'exc',
  adjustment: 'adj',
  transfer: 'ptr',
  received: 'ptr',
} as const;
/** The old system's number of an imported lot is text; the others are ids. */
const IMPORT = 'import';

/** Each of the acts of a range of members, told in the same columns. */
const CLAIMS = [
  `SELECT member_id, 'order' AS part, id, points_earned AS first, points_used AS second, paid_at AS at,
          NULL AS ended_at, NULL AS source_type, NULL AS source_id, NULL AS kind, 0 AS points
     FROM order_head WHERE member_id > ? AND member_id <= ?`,
  `SELECT o.member_id, 'refund', r.id, r.points_reversed, r.points_returned, r.refunded_at,
          NULL, NULL, NULL, NULL, 0
     FROM order_head o JOIN refund r ON r.channel = o.channel AND r.order_no = o.order_no
    WHERE o.member_id > ? AND o.member_id <= ? AND r.state = 'applied'`,
  `SELECT member_id, 'exchange', id, points_spent, IF(state = 'cancelled', points_spent, 0), exchanged_at,
          cancelled_at, NULL, NULL, NULL, 0
     FROM exchange WHERE member_id > ? AND member_id <= ?`,
  `SELECT member_id, 'import', CAST(source_id AS BINARY), points, 0, NULL, NULL, NULL, NULL, NULL, 0
     FROM imported_lot WHERE member_id > ? AND member_id <= ?`,
  `SELECT member_id, 'adjustment', id, IF(kind = 'correct', points, 0), IF(kind = 'fraud', points, 0), decided_at,
          NULL, NULL, NULL, NULL, 0
     FROM point_adjustment WHERE member_id > ? AND member_id <= ? AND state = 'posted'`,
  `SELECT sender_id, 'transfer', id, points, IF(state IN ('returned', 'cancelled'), points, 0), offered_at,
          ended_at, NULL, NULL, NULL, 0
     FROM point_transfer WHERE sender_id > ? AND sender_id <= ?`,
  `SELECT receiver_id, 'received', id, points, 0, ended_at, NULL, NULL, NULL, NULL, 0
     FROM point_transfer WHERE receiver_id > ? AND receiver_id <= ? AND state = 'claimed'`,
];

/** The lots of a transfer are numbered in its source. */
const POSTED = `SELECT member_id, NULL, NULL, 0, 0, MIN(occurred_at), NULL, source_type, name, kind, SUM(points)
     FROM (SELECT member_id, source_type, kind, points, occurred_at,
                  IF(source_type = 'transfer', SUBSTRING_INDEX(source_id, '.', 1), source_id) AS name
             FROM point_entry
            WHERE member_id > ? AND member_id <= ? AND once = 1
              AND source_type IN ('order', 'refund', 'exchange', 'import', 'adjustment', 'transfer')) e
    GROUP BY member_id, source_type, name, kind`;

@Injectable()
export class ClaimsRepository {
  async compare(reader: Reader, { after, through }: MemberRange): Promise<BookDifference[]> {
    const questions = [...CLAIMS, POSTED];
    const rows = await reader.rows<ClaimRow & PostedRow>(
      questions.join(' UNION ALL '),
      questions.flatMap(() => [after, through]),
    );
    const claims = rows.filter((row) => row.id !== null).map(claimOf);
    const posted = rows.filter((row) => row.id === null).map(postedOf);
    return unfounded(claims, posted);
  }
}

function claimOf({ member_id, part, id, first, second, at, ended_at }: ClaimRow): Claim {
  const memberId = bytesToId('mbr', member_id);
  const name = part === IMPORT ? id.toString() : bytesToId(PREFIX[part], id);
  return { memberId, type: part, id: name, first, second, at, endedAt: ended_at };
}

function postedOf({ member_id, source_type, source_id, kind, points, at }: PostedRow): Posted {
  const memberId = bytesToId('mbr', member_id);
  return { memberId, type: source_type, id: source_id, kind, points, at };
}
