/**
 * A crowd: members in whose name nobody calls, so that tables are as long as a large chain's. Every row of
 * one member is copied under other ids by the database itself (MariaDB's sequence tables); no row is sent.
 */
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { ownedTables } from './clones.js';

const AT_ONCE = 50_000;

/** Twelve hex digits in front of an id, in the same range as those of clones. */
const TIME = `LOWER(HEX(${0x019000000000} + n.seq))`;
const TIME_OF_ID = `LPAD(${TIME}, 12, '0')`;
const ID = `UNHEX(CONCAT(${TIME_OF_ID}, 'b1', REPEAT('0', 18)))`;
const OF_COUPON = `UNHEX(CONCAT(${TIME_OF_ID}, 'b2', RIGHT(HEX(o.id), 18)))`;
const HASH = "UNHEX(SHA2(CONCAT('crowd', n.seq), 256))";

const OWN: Record<string, Record<string, string>> = {
  member: {
    id: ID,
    member_no: "CONCAT('B', LPAD(n.seq, 9, '0'))",
    phone_index: HASH,
  },
  coupon: {
    member_id: ID,
    id: OF_COUPON,
    code: "CONCAT(LEFT(o.code, 4), LPAD(n.seq, 12, '0'))",
  },
};

/** Members number `from` to `to`, the last one left out. */
export async function addCrowd(
  db: Connection,
  memberNo: string,
  from: number,
  to: number,
): Promise<void> {
  const [[original]] = await db.query<RowDataPacket[]>(
    'SELECT id FROM member WHERE member_no = ?',
    [memberNo],
  );
  if (!original) throw new Error(`there is no member ${memberNo}`);
  await db.query('SET SESSION unique_checks = 0');
  for (let first = from; first < to; first += AT_ONCE) {
    const last = Math.min(first + AT_ONCE, to) - 1;
    await copy(db, original.id as Buffer, `seq_${first}_to_${last}`);
  }
  await db.query('SET SESSION unique_checks = 1');
}

async function copy(db: Connection, original: Buffer, sequence: string): Promise<void> {
  const tables = [...Object.keys(OWN), ...(await ownedTables(db)).map(({ name }) => name)];
  for (const table of tables) {
    const made = OWN[table] ?? { member_id: ID };
    const columns = await columnsOf(db, table);
    const values = columns.map((column) => made[column] ?? `o.\`${column}\``);
    await db.query(
      `INSERT INTO \`${table}\` (${columns.map((column) => `\`${column}\``).join(',')})
       SELECT ${values.join(',')} FROM ${sequence} n STRAIGHT_JOIN \`${table}\` o
        ON o.${table === 'member' ? 'id' : 'member_id'} = ?`,
      [original],
    );
  }
  await db.query(
    `INSERT INTO session (token_hash, id, door, subject, member_id, created_at, expires_at)
     SELECT ${HASH}, ${ID}, 'member', CONCAT('idn_', LPAD(n.seq, 26, '0')), ${ID}, NOW(3), NOW(3) + INTERVAL 1 DAY
       FROM ${sequence} n`,
  );
}

async function columnsOf(db: Connection, table: string): Promise<string[]> {
  const [rows] = await db.query<RowDataPacket[]>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => String(name));
}
