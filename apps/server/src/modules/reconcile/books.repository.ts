/**
 * Each question compares two books that must say the same, in one statement, which sees no half of a
 * posting. Reads other modules' tables, and only reads: members in ranges of their ids, by keys which
 * the member leads; stocks each by their template or reward.
 */
import { Injectable } from '@nestjs/common';
import { bytesToId, type Reader } from '../../platform/index.js';

/** Members from one id, exclusive, through another, inclusive. */
export interface MemberRange {
  after: Buffer;
  through: Buffer;
}

/** A row that says something else than the rows it is made of. */
export interface BookDifference {
  /** Table and key. */
  row: string;
  /** The column. */
  fields: string;
  difference: string;
}

/** `said` in a cached row, `found` in the rows it sums up. */
interface Compared {
  member_id: Buffer;
  name: string;
  fields: string;
  said: number | string | null;
  found: number | string | null;
}

@Injectable()
export class BooksRepository {
  /** What members bought in all, against their orders; by order_head_member. */
  async compareOrderFacts(reader: Reader, { after, through }: MemberRange) {
    const facts = ['order_count', 'paid_fen', 'first_order_at', 'last_order_at'];
    const rows = await reader.rows<Compared>(
      facts
        .map(
          (field) => `SELECT f.member_id, 'member_order_facts' AS name, '${field}' AS fields,
             CAST(f.${field} AS CHAR) AS said, CAST(o.${field} AS CHAR) AS found
        FROM member_order_facts f
        LEFT JOIN (SELECT member_id, SUM(whole_refund = 0) AS order_count,
                          SUM(paid_fen - refunded_fen) AS paid_fen,
                          MIN(paid_at) AS first_order_at, MAX(paid_at) AS last_order_at
                     FROM order_head WHERE member_id > ? AND member_id <= ? GROUP BY member_id) o
               ON o.member_id = f.member_id
       WHERE f.member_id > ? AND f.member_id <= ? AND NOT (f.${field} <=> o.${field})`,
        )
        .join(' UNION ALL '),
      facts.flatMap(() => [after, through, after, through]),
    );
    return rows.map(inWords);
  }

  /** Members who bought, and of whom no facts are kept. */
  async findLostFacts(reader: Reader, { after, through }: MemberRange) {
    const rows = await reader.rows<Compared>(
      `SELECT o.member_id, 'member_order_facts' AS name, 'row' AS fields, NULL AS said,
              COUNT(*) AS found
         FROM order_head o LEFT JOIN member_order_facts f ON f.member_id = o.member_id
        WHERE o.member_id > ? AND o.member_id <= ? AND f.member_id IS NULL GROUP BY o.member_id`,
      [after, through],
    );
    return rows.map(inWords);
  }

  /** How often members exchanged, against their exchanges. */
  async compareExchangeCounts(reader: Reader, { after, through }: MemberRange) {
    const rows = await reader.rows<Compared>(
      `SELECT c.member_id, CONCAT('exchange_count ', c.reward_code) AS name, 'exchanged' AS fields,
              c.exchanged AS said, COALESCE(e.exchanged, 0) AS found
         FROM exchange_count c
         LEFT JOIN (SELECT member_id, reward_code, SUM(quantity) AS exchanged FROM exchange
                     WHERE member_id > ? AND member_id <= ? AND state <> 'cancelled'
                     GROUP BY member_id, reward_code) e
                ON e.member_id = c.member_id AND e.reward_code = c.reward_code
        WHERE c.member_id > ? AND c.member_id <= ? AND c.exchanged <> COALESCE(e.exchanged, 0)`,
      [after, through, after, through],
    );
    return rows.map(inWords);
  }

  /** The tier that members hold, against the last change of their history. */
  async compareTiers(reader: Reader, { after, through }: MemberRange) {
    const pairs = [
      ['tier_code', 'c.to_code'],
      ['valid_until', 'c.valid_until'],
      // Changes of before the column have none.
      ['period_from', 'COALESCE(c.period_from, t.period_from)'],
    ];
    const rows = await reader.rows<Compared>(
      pairs
        .map(
          ([held, changed]) => `SELECT t.member_id, 'member_tier' AS name, '${held}' AS fields,
             CAST(t.${held} AS CHAR) AS said, CAST(${changed} AS CHAR) AS found
        FROM member_tier t LEFT JOIN tier_change c ON c.member_id = t.member_id AND c.seq = t.changes
       WHERE t.member_id > ? AND t.member_id <= ? AND NOT (t.${held} <=> ${changed})`,
        )
        .join(' UNION ALL '),
      pairs.flatMap(() => [after, through]),
    );
    return rows.map(inWords);
  }

  /** That each change of a tier goes on from where the one before it led. */
  async compareTierHistory(reader: Reader, { after, through }: MemberRange) {
    const rows = await reader.rows<Compared>(
      `SELECT c.member_id, CONCAT('tier_change ', c.seq) AS name, 'from_code' AS fields,
              c.from_code AS said, b.to_code AS found
         FROM tier_change c
         LEFT JOIN tier_change b ON b.member_id = c.member_id AND b.seq = c.seq - 1
        WHERE c.member_id > ? AND c.member_id <= ? AND NOT (c.from_code <=> b.to_code)`,
      [after, through],
    );
    return rows.map(inWords);
  }

  /** How many coupons of each template were issued, against the coupons. */
  async compareCouponStock(reader: Reader): Promise<BookDifference[]> {
    const rows = await reader.rows<{ code: string; said: number; found: number }>(
      `SELECT s.template_code AS code, s.issued AS said, COALESCE(c.coupons, 0) AS found
         FROM coupon_stock s
         LEFT JOIN (SELECT template_code, COUNT(*) AS coupons FROM coupon
                     WHERE state NOT IN ('voided', 'transferred') GROUP BY template_code) c
                ON c.template_code = s.template_code
        WHERE s.issued <> COALESCE(c.coupons, 0)`,
    );
    return rows.map(({ code, said, found }) => ({
      row: `coupon_stock ${code}`,
      fields: 'issued',
      difference: `says ${said} issued, there are ${found} coupons`,
    }));
  }

  async compareRewardStock(reader: Reader): Promise<BookDifference[]> {
    const rows = await reader.rows<{ code: string; said: number; found: number }>(
      `SELECT s.reward_code AS code, s.exchanged AS said, COALESCE(e.exchanged, 0) AS found
         FROM reward_stock s
         LEFT JOIN (SELECT reward_code, SUM(quantity) AS exchanged FROM exchange
                     WHERE state <> 'cancelled' GROUP BY reward_code) e
                ON e.reward_code = s.reward_code
        WHERE s.exchanged <> COALESCE(e.exchanged, 0)`,
    );
    return rows.map(({ code, said, found }) => ({
      row: `reward_stock ${code}`,
      fields: 'exchanged',
      difference: `says ${said} exchanged, the exchanges make ${found}`,
    }));
  }
}

function inWords({ member_id, name, fields, said, found }: Compared): BookDifference {
  const row = `${bytesToId('mbr', member_id)} ${name}`;
  return { row, fields, difference: `says ${said}, the rows it sums up make ${found}` };
}
