/** Orders against their lines, and refunds against theirs. Reads other modules' tables, and only reads. */
import { Injectable } from '@nestjs/common';
import { bytesToId, type Reader } from '../../platform/index.js';
import type { BookDifference, MemberRange } from './books.repository.js';

interface Summed {
  id: Buffer;
  said: number;
  found: number;
}

const ORDER_SUMS = ['amount_fen', 'paid_fen', 'refunded_fen', 'points_used'] as const;

@Injectable()
export class OrderSumsRepository {
  /** By order_head_member and the primary key of order_line. */
  async compareLines(reader: Reader, { after, through }: MemberRange): Promise<BookDifference[]> {
    const rows = await reader.rows<Summed & { fields: string }>(
      ORDER_SUMS.map((field) => {
        const line = field === 'points_used' ? 'offset_points' : field;
        return `SELECT h.id, '${field}' AS fields, h.${field} AS said, SUM(l.${line}) AS found
           FROM order_head h JOIN order_line l ON l.order_id = h.id
          WHERE h.member_id > ? AND h.member_id <= ?
          GROUP BY h.id, h.${field} HAVING h.${field} <> SUM(l.${line}) AND SUM(l.amount_fen) > 0`;
      }).join(' UNION ALL '),
      ORDER_SUMS.flatMap(() => [after, through]),
    );
    return rows.map(({ id, fields, said, found }) => ({
      row: `order_head ${bytesToId('ord', id)}`,
      fields,
      difference: `says ${said}, its lines make ${found}`,
    }));
  }

  /** Each applied refund against its lines. */
  async compareRefunds(reader: Reader, { after, through }: MemberRange): Promise<BookDifference[]> {
    const rows = await reader.rows<Summed>(
      `SELECT r.id, r.refunded_fen AS said, COALESCE(SUM(l.refunded_fen), 0) AS found
         FROM order_head h
         JOIN refund r ON r.channel = h.channel AND r.order_no = h.order_no AND r.state = 'applied'
         LEFT JOIN refund_line l ON l.refund_id = r.id
        WHERE h.member_id > ? AND h.member_id <= ?
        GROUP BY r.id, r.refunded_fen HAVING r.refunded_fen <> COALESCE(SUM(l.refunded_fen), 0)`,
      [after, through],
    );
    return rows.map(({ id, said, found }) => ({
      row: `refund ${bytesToId('rfd', id)}`,
      fields: 'refunded_fen',
      difference: `says ${said}, its lines make ${found}`,
    }));
  }

  /** What is refunded of each line, against the refunds' lines. */
  async compareRefundedLines(reader: Reader, range: MemberRange): Promise<BookDifference[]> {
    const { after, through } = range;
    const rows = await reader.rows<Summed & { line_no: number }>(
      `SELECT h.id, l.line_no, l.refunded_fen AS said, COALESCE(SUM(x.refunded_fen), 0) AS found
         FROM order_head h
         JOIN order_line l ON l.order_id = h.id
         LEFT JOIN refund r ON r.channel = h.channel AND r.order_no = h.order_no AND r.state = 'applied'
         LEFT JOIN refund_line x ON x.refund_id = r.id AND x.line_no = l.line_no
        WHERE h.member_id > ? AND h.member_id <= ?
        GROUP BY h.id, l.line_no, l.refunded_fen
       HAVING l.refunded_fen <> COALESCE(SUM(x.refunded_fen), 0)`,
      [after, through],
    );
    return rows.map(({ id, line_no, said, found }) => ({
      row: `order_line ${bytesToId('ord', id)} ${line_no}`,
      fields: 'refunded_fen',
      difference: `says ${said}, the refunds of the line make ${found}`,
    }));
  }
}
