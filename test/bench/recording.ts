/**
 * What one call sends to the database, recorded from MariaDB's general log, to be sent again by hand
 * for other members: the same statements with other keys, in one transaction, by nothing but mysql2.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { isCouponCode, makeCouponCode } from '@shuke/shared';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { bytesToId } from '../../apps/server/src/platform/ids.js';
import type { Clone } from './clones.js';

export interface Recording {
  /** Of the transaction, between START and COMMIT. */
  statements: string[];
  /** Of all that the call sent, reads outside and the nonce of its signature included. */
  roundTrips: number;
}

/** Records one call of a server that nobody else uses; `mark` stands in the transaction that counts. */
export async function record(
  db: Connection,
  mark: RegExp,
  call: () => Promise<unknown>,
): Promise<Recording> {
  await db.query('TRUNCATE mysql.general_log');
  await db.query("SET GLOBAL log_output = 'TABLE'");
  await db.query('SET GLOBAL general_log = ON');
  await call();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await db.query('SET GLOBAL general_log = OFF');
  const [rows] = await db.query<RowDataPacket[]>(
    `SELECT thread_id AS thread, CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log
      WHERE command_type = 'Query' AND thread_id <> CONNECTION_ID() ORDER BY event_time`,
  );
  // Several statements of one round trip stand in one row of the log.
  const texts = rows.flatMap(({ thread, text }) =>
    String(text)
      .split(';\n')
      .map((statement) => ({ thread: Number(thread), text: statement })),
  );
  return { statements: transactionWith(mark, texts), roundTrips: rows.length };
}

function transactionWith(
  mark: RegExp,
  texts: readonly { thread: number; text: string }[],
): string[] {
  const open = new Map<number, string[]>();
  for (const { thread, text } of texts) {
    if (text === 'START TRANSACTION') open.set(thread, []);
    else if (text === 'COMMIT') {
      const statements = open.get(thread) ?? [];
      if (statements.some((statement) => mark.test(statement))) return statements;
    } else open.get(thread)?.push(text);
  }
  throw new Error(`no transaction with ${mark} was recorded`);
}

const MADE =
  /X'[0-9a-f]{32}'|'[0-9A-Z]{16}'|'[0-9a-f]{8}-[0-9a-f-]{27}'|[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}/g;

/** Plays a recording again for other members, as many as it is of. */
export class Replay {
  private readonly known = new Map<string, (clones: readonly Clone[]) => string>();

  /** `originals`: whom the recording is of; `orderNo`: the number that its order had, if any. */
  constructor(
    private readonly recording: Recording,
    private readonly originals: readonly Clone[],
    private readonly orderNo: string | null,
  ) {
    for (const [index, original] of originals.entries()) {
      this.know(original, (clones) => clones[index] ?? original);
    }
  }

  async play(db: Connection, ...clones: readonly Clone[]): Promise<void> {
    const made = new Map<string, string>();
    const orderNo = randomUUID();
    await db.query('START TRANSACTION');
    for (const statement of this.recording.statements) {
      const text = statement.replace(
        MADE,
        (token) => this.known.get(token)?.(clones) ?? madeAnew(token, made),
      );
      await db.query(this.withNumbers(text, clones, orderNo));
    }
    await db.query('COMMIT');
  }

  private know(original: Clone, now: (clones: readonly Clone[]) => Clone): void {
    const { memberId, coupons } = original;
    this.known.set(hex(memberId), (clones) => hex(now(clones).memberId));
    this.known.set(bytesToId('mbr', memberId), (clones) => bytesToId('mbr', now(clones).memberId));
    for (const [index, { id, code }] of coupons.entries()) {
      const coupon = (clones: readonly Clone[]) => now(clones).coupons[index] ?? { id, code };
      this.known.set(hex(id), (clones) => hex(coupon(clones).id));
      this.known.set(bytesToId('cpn', id), (clones) => bytesToId('cpn', coupon(clones).id));
      this.known.set(`'${code}'`, (clones) => `'${coupon(clones).code}'`);
    }
  }

  /** What stands inside other texts: the numbers of the one member and the one order of an act. */
  private withNumbers(text: string, [clone]: readonly Clone[], orderNo: string): string {
    const [original] = this.originals;
    if (this.originals.length > 1 || !original || !clone) return text;
    const own = text.replaceAll(original.memberNo, clone.memberNo);
    return this.orderNo === null ? own : own.replaceAll(this.orderNo, orderNo);
  }
}

function hex(bytes: Buffer): string {
  return `X'${bytes.toString('hex')}'`;
}

/** A key that the call had made: another one in each play, the same throughout a play. */
function madeAnew(token: string, made: Map<string, string>): string {
  const known = made.get(token);
  if (known) return known;
  const anew = anotherOf(token, made);
  made.set(token, anew);
  return anew;
}

function anotherOf(token: string, made: Map<string, string>): string {
  if (token.startsWith('X')) {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(Date.now(), 0, 6);
    return hex(bytes);
  }
  if (token.startsWith("'")) {
    const text = token.slice(1, -1);
    if (text.length === 36) return `'${randomUUID()}'`;
    return isCouponCode(text) ? `'${makeCouponCode(randomBytes)}'` : token;
  }
  // The same id as text: its bytes were made before, or it names what nobody looks up.
  for (const [from, to] of made) {
    if (!from.startsWith('X')) continue;
    const prefix = token.slice(0, 3) as 'ord';
    if (bytesToId(prefix, bytesOf(from)) === token) return bytesToId(prefix, bytesOf(to));
  }
  return token;
}

function bytesOf(literal: string): Buffer {
  return Buffer.from(literal.slice(2, -1), 'hex');
}
