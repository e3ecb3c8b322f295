/** Transfers against the lots they came from, and the days they count for. Reads other modules' tables, and only reads. */
import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { bytesToId, type Reader, readJson } from '../../platform/index.js';
import type { BookDifference, MemberRange } from './books.repository.js';
import { partsDifferences } from './transfers.rules.js';

interface TakenColumns {
  source_id: string;
  expires_at: Date | null;
  points: number;
}

@Injectable()
export class TransfersRepository {
  /** By point_transfer_sender, and by the primary keys of the ledger. */
  async compareParts(reader: Reader, { after, through }: MemberRange): Promise<BookDifference[]> {
    const transfers = await reader.rows<{ id: Buffer; parts: unknown }>(
      'SELECT id, parts FROM point_transfer WHERE sender_id > ? AND sender_id <= ?',
      [after, through],
    );
    const taken = await reader.rows<TakenColumns>(
      `SELECT e.source_id, l.expires_at, -SUM(a.points) AS points
         FROM point_entry e
         JOIN point_allocation a ON a.member_id = e.member_id AND a.entry_seq = e.seq
         JOIN point_lot l ON l.member_id = a.member_id AND l.seq = a.lot_seq
        WHERE e.member_id > ? AND e.member_id <= ? AND e.kind = 'transfer_out'
        GROUP BY e.source_id, l.expires_at`,
      [after, through],
    );
    const parts = transfers.flatMap(({ id, parts: json }) =>
      readJson<{ points: number; expiresAt: string | null }[]>(json).map((part) => ({
        id: bytesToId('ptr', id),
        points: part.points,
        expiresAt: part.expiresAt === null ? null : new Date(part.expiresAt),
      })),
    );
    return partsDifferences(
      parts,
      taken.map((row) => ({ id: row.source_id, expiresAt: row.expires_at, points: row.points })),
    );
  }

  /** What counts for the limit of a day, against the transfers of the day that were not taken back. */
  async compareDays(reader: Reader, { after, through }: MemberRange): Promise<BookDifference[]> {
    const rows = await reader.rows<{
      member_id: Buffer;
      day: BusinessDay;
      said: number;
      found: number;
    }>(
      `SELECT member_id, sent_on AS day, SUM(said) AS said, SUM(found) AS found
         FROM (SELECT member_id, sent_on, points AS said, 0 AS found
                 FROM point_transfer_day WHERE member_id > ? AND member_id <= ?
               UNION ALL
               SELECT sender_id, sent_on, 0, points FROM point_transfer
                WHERE sender_id > ? AND sender_id <= ? AND state IN ('offered', 'claimed')) d
        GROUP BY member_id, sent_on HAVING SUM(said) <> SUM(found)`,
      [after, through, after, through],
    );
    return rows.map(({ member_id, day, said, found }) => ({
      row: `${bytesToId('mbr', member_id)} point_transfer_day ${day}`,
      fields: 'points',
      difference: `says ${said}, the transfers of the day make ${found}`,
    }));
  }
}
