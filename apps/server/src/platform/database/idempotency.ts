import { createHash } from 'node:crypto';
import { AppError } from '../app-error.js';
import { actorCaller, type Ctx } from '../context.js';
import { errorNumber, firstRow, isDuplicateKey, readJson, type Tx } from './reader.js';

/**
 * How long a second call waits for the first (session lock wait, seconds): beside the first reads of its
 * work, and once more for the key alone before it is told 409.
 */
export const IN_FLIGHT_WAIT_SECONDS = 5;

type Claim<T> = { answered: true; answer: T } | { answered: false };

interface KeptRow {
  route: string;
  content_hash: Buffer;
  answer: unknown;
}

const CLAIMED_COLUMNS = ['caller', 'idempotency_key', 'route', 'content_hash', 'created_at'];

/** A caller's key and what it stands for. */
export interface IdempotencyKey {
  caller: string;
  key: string;
  route: string;
  contentHash: Buffer;
  claimedAt: Date;
}

export function idempotencyKeyOf(
  { actor, now }: Ctx,
  key: string,
  route: string,
  content: unknown,
): IdempotencyKey {
  const caller = actorCaller(actor);
  return { caller, key, route, contentHash: contentHash(content), claimedAt: now };
}

/** Takes the key for this transaction, or gives the answer that was kept for it. */
export async function claimIdempotency<T>(tx: Tx, key: IdempotencyKey): Promise<Claim<T>> {
  const place = [key.caller, key.key];
  try {
    await tx.claim('idempotency', CLAIMED_COLUMNS, claimedValues(key), {
      sql: 'DELETE FROM idempotency WHERE caller = ? AND idempotency_key = ?',
      params: place,
    });
    return { answered: false };
  } catch (error) {
    if (errorNumber(error) === 1205) throw new AppError('IDEMPOTENCY_IN_FLIGHT');
    if (!isDuplicateKey(error)) throw error;
  }
  const kept = await firstRow(
    tx.rows<KeptRow>(
      'SELECT route, content_hash, answer FROM idempotency WHERE caller = ? AND idempotency_key = ?',
      place,
    ),
  );
  if (!kept) throw new AppError('IDEMPOTENCY_IN_FLIGHT');
  if (kept.route !== key.route || !key.contentHash.equals(kept.content_hash))
    throw new AppError('IDEMPOTENCY_MISMATCH');
  return { answered: true, answer: readJson<{ value: T }>(kept.answer).value };
}

/** Of a key that this transaction has claimed; the answers of several units go in one statement. */
export function keepAnswer(tx: Tx, key: IdempotencyKey, answer: unknown): void {
  const row = [...claimedValues(key), JSON.stringify({ value: answer })];
  tx.atCommit.upsert('idempotency', [...CLAIMED_COLUMNS, 'answer'], [row], ['answer']);
}

function claimedValues({ caller, key, route, contentHash, claimedAt }: IdempotencyKey): unknown[] {
  return [caller, key, route, contentHash, claimedAt];
}

/**
 * SHA-256 of a body by value: key order and absent optional fields do not matter, times count as
 * instants. Also the content hash of business keys (order and refund numbers).
 */
export function contentHash(content: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(content)).digest();
}

function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
