/**
 * Many members that are alike: every row that one member owns is copied under other ids, so that a
 * measure always meets the same state, however long it runs, and large tables are made in minutes.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { makeCouponCode, memberNoOf } from '@shuke/shared';
import type { Connection, RowDataPacket } from 'mysql2/promise';

export interface Clone {
  memberId: Buffer;
  memberNo: string;
  /** Of the member door. */
  token: string;
  /** Its coupons, in the order in which the original got them. */
  coupons: { id: Buffer; code: string }[];
}

const AT_ONCE = 2000;
/** Serials far from those that the product draws in a bench of this size are not needed: it retries. */
const FIRST_SERIAL = 400_000_000;
const OWN_COPIES = new Set(['member', 'coupon', 'session', 'identity']);

export class Clones {
  private made = 0;

  constructor(
    private readonly db: Connection,
    private readonly tokenSecret: Buffer,
  ) {}

  /** Copies the member so many times. Rows that have ids of their own beside the member's are left out. */
  async of(memberNo: string, count: number): Promise<Clone[]> {
    const [members] = await this.db.query<RowDataPacket[]>(
      'SELECT * FROM member WHERE member_no = ?',
      [memberNo],
    );
    const [original] = members;
    if (!original) throw new Error(`there is no member ${memberNo}`);
    const [coupons] = await this.db.query<RowDataPacket[]>(
      'SELECT * FROM coupon WHERE member_id = ? ORDER BY id',
      [original.id],
    );
    const tables = await ownedTables(this.db);
    const clones: Clone[] = [];
    for (let from = 0; from < count; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, () =>
        this.next(coupons.length),
      );
      await this.insertMembers(original, some);
      for (const table of tables) await this.copyRows(table, original.id as Buffer, some);
      await this.insertCoupons(coupons, some);
      await this.insertSessions(some);
      clones.push(...some);
    }
    return clones;
  }

  /** The next copies get the ids of members that come so much later. */
  skip(members: number): void {
    this.made += members;
  }

  private next(coupons: number): Clone {
    this.made += 1;
    return {
      memberId: idOf(0xa1, this.made, 0),
      memberNo: memberNoOf(FIRST_SERIAL + this.made),
      token: randomBytes(32).toString('base64url'),
      coupons: Array.from({ length: coupons }, (_, index) => ({
        id: idOf(0xc1, this.made, index),
        code: makeCouponCode(randomBytes),
      })),
    };
  }

  private async insertMembers(original: RowDataPacket, clones: readonly Clone[]): Promise<void> {
    await this.insert(
      'member',
      clones.map((clone) => ({
        ...original,
        id: clone.memberId,
        member_no: clone.memberNo,
        phone_index: createHash('sha256').update(clone.memberId).digest(),
      })),
    );
  }

  private async insertCoupons(
    originals: readonly RowDataPacket[],
    clones: readonly Clone[],
  ): Promise<void> {
    const rows = clones.flatMap(({ memberId, coupons }) =>
      coupons.map(({ id, code }, index) => ({
        ...originals[index],
        member_id: memberId,
        id,
        code,
      })),
    );
    if (rows.length > 0) await this.insert('coupon', rows);
  }

  private async insertSessions(clones: readonly Clone[]): Promise<void> {
    await this.insert(
      'session',
      clones.map(({ memberId, token }) => ({
        token_hash: createHmac('sha256', this.tokenSecret).update(token).digest(),
        id: randomBytes(16),
        door: 'member',
        subject: `idn_${'0'.repeat(26)}`,
        member_id: memberId,
        created_at: new Date(),
        expires_at: new Date(Date.now() + 86_400_000),
      })),
    );
  }

  private async copyRows(
    { name, columns }: { name: string; columns: string[] },
    original: Buffer,
    clones: readonly Clone[],
  ): Promise<void> {
    const rest = columns.slice(1).map((column) => `t.\`${column}\``);
    const ids = clones.map(({ memberId }) => `SELECT ${this.db.escape(memberId)} AS id`);
    await this.db.query(
      `INSERT INTO \`${name}\` (${columns.map((column) => `\`${column}\``).join(',')})
       SELECT ${['c.id', ...rest].join(',')} FROM \`${name}\` t JOIN (${ids.join(' UNION ALL ')}) c
        WHERE t.member_id = ?`,
      [original],
    );
  }

  private async insert(table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
    const columns = Object.keys(rows[0] ?? {});
    await this.db.query(
      `INSERT INTO ${table} (${columns.map((c) => `\`${c}\``).join(',')}) VALUES ?`,
      [rows.map((row) => columns.map((column) => jsonText(row[column])))],
    );
  }
}

function jsonText(value: unknown): unknown {
  const isPlain = value instanceof Date || Buffer.isBuffer(value) || typeof value !== 'object';
  return value === null || isPlain ? value : JSON.stringify(value);
}

/** Ids that look like ours: a time in front, then what they are of. */
function idOf(kind: number, member: number, index: number): Buffer {
  const id = Buffer.alloc(16);
  id.writeUIntBE(0x019000000000 + member, 0, 6);
  id.writeUInt8(kind, 6);
  id.writeUInt32BE(member, 8);
  id.writeUInt32BE(index, 12);
  return id;
}

/** Tables whose rows are told by the member and numbers alone, with what tells them apart. */
export async function ownedTables(db: Connection): Promise<{ name: string; columns: string[] }[]> {
  const [rows] = await db.query<RowDataPacket[]>(
    `SELECT table_name AS name, GROUP_CONCAT(column_name ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema = DATABASE()
      GROUP BY table_name
     HAVING SUM(column_name = 'member_id') = 1`,
  );
  return rows
    .filter(({ name }) => !OWN_COPIES.has(name))
    .map(({ name, columns }) => ({ name, columns: String(columns).split(',') }))
    .filter(({ columns }) => columns[0] === 'member_id' && !columns.includes('id'));
}
