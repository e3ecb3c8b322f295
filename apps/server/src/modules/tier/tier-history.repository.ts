import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { bytesToId, idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import type { Holding } from './period.rules.js';
import type { TierChange } from './standing.rules.js';
import type { OpenedTier } from './tier-book.types.js';
import { tierChangeDigest } from './tier-change.digest.js';
import { type ChangeColumns, changeOf } from './tier-change.row.js';

export interface SavedTier {
  memberId: MemberId;
  holding: Holding;
  evaluateOn: BusinessDay | null;
  lastSeq: number;
  newChanges: readonly TierChange[];
}

/** Where a list of due members ended. */
export interface DueTier {
  memberId: MemberId;
  evaluateOn: BusinessDay;
}

interface OpenedColumns extends ChangeColumns {
  member_id: Buffer;
  tier_code: string;
  held_from: BusinessDay;
  held_until: BusinessDay | null;
  evaluate_on: BusinessDay | null;
}

const CHANGE_COLUMNS = [
  'member_id',
  'seq',
  'from_code',
  'to_code',
  'cause',
  'metric',
  'changed_at',
  'period_from',
  'valid_until',
  'reason',
  'actor',
  'digest',
];
const HELD_COLUMNS = ['tier_code', 'period_from', 'valid_until', 'evaluate_on', 'changes'];

/** What members hold and how they came to it. */
@Injectable()
export class TierHistoryRepository {
  /** What members hold, each with the whole history; the caller holds their locks. */
  async listOpened(reader: Reader, memberIds: readonly MemberId[]): Promise<OpenedTier[]> {
    const rows = await reader.rowsOf<OpenedColumns>({
      sql: `SELECT t.member_id, t.tier_code, t.period_from AS held_from, t.valid_until AS held_until,
         t.evaluate_on, c.seq, c.from_code, c.to_code, c.cause, c.metric, c.changed_at, c.period_from,
         c.valid_until, c.reason
       FROM member_tier t JOIN tier_change c ON c.member_id = t.member_id
       WHERE t.member_id IN (?) ORDER BY t.member_id, c.seq`,
      column: 'member_id',
      keys: memberIds.map(idToBytes),
    });
    const opened = new Map<string, OpenedTier & { history: TierChange[] }>();
    for (const row of rows) {
      const memberId = bytesToId('mbr', row.member_id);
      const one = opened.get(memberId) ?? openedOf(memberId, row);
      one.history.push(changeOf(row));
      opened.set(memberId, one);
    }
    return [...opened.values()];
  }

  async findHolding(reader: Reader, memberId: MemberId): Promise<Holding | null> {
    const [row] = await reader.rows<{
      tier_code: string;
      period_from: BusinessDay;
      valid_until: BusinessDay | null;
    }>('SELECT tier_code, period_from, valid_until FROM member_tier WHERE member_id = ?', [
      idToBytes(memberId),
    ]);
    if (!row) return null;
    return { tierCode: row.tier_code, periodFrom: row.period_from, validUntil: row.valid_until };
  }

  async listHistory(reader: Reader, memberId: MemberId): Promise<(TierChange & { by: string })[]> {
    const rows = await reader.rows<ChangeColumns & { actor: string }>(
      `SELECT seq, from_code, to_code, cause, metric, changed_at, period_from, valid_until, reason, actor
       FROM tier_change WHERE member_id = ? ORDER BY seq`,
      [idToBytes(memberId)],
    );
    return rows.map((row) => ({ ...changeOf(row), by: row.actor }));
  }

  /** Two statements for any number of members; their locks make the plain upsert safe. */
  async save(tx: Tx, members: readonly SavedTier[], actor: string): Promise<void> {
    const held = members.map(({ memberId, holding, evaluateOn, lastSeq }) => [
      idToBytes(memberId),
      holding.tierCode,
      holding.periodFrom,
      holding.validUntil,
      evaluateOn,
      lastSeq,
    ]);
    const changes = members.flatMap(({ memberId, newChanges }) =>
      newChanges.map((change) => changeValues(memberId, change, actor)),
    );
    await Promise.all([
      tx.upsert('member_tier', ['member_id', ...HELD_COLUMNS], held, HELD_COLUMNS),
      tx.insert('tier_change', CHANGE_COLUMNS, changes),
    ]);
  }

  /** Members whose tier is to be looked at by `today`, by the index member_tier_due. */
  async listDue(
    reader: Reader,
    today: BusinessDay,
    after: DueTier | null,
    limit: number,
  ): Promise<DueTier[]> {
    const beyond = after ? 'AND (evaluate_on > ? OR (evaluate_on = ? AND member_id > ?))' : '';
    const rows = await reader.rows<{ member_id: Buffer; evaluate_on: BusinessDay }>(
      `SELECT member_id, evaluate_on FROM member_tier WHERE evaluate_on <= ? ${beyond}
       ORDER BY evaluate_on, member_id LIMIT ${limit}`,
      [today, ...(after ? [after.evaluateOn, after.evaluateOn, idToBytes(after.memberId)] : [])],
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      evaluateOn: row.evaluate_on,
    }));
  }

  async countMembers(reader: Reader): Promise<{ code: string; members: number }[]> {
    return reader.rows<{ code: string; members: number }>(
      'SELECT tier_code AS code, COUNT(*) AS members FROM member_tier GROUP BY tier_code',
    );
  }
}

function openedOf(memberId: MemberId, row: OpenedColumns): OpenedTier & { history: TierChange[] } {
  const { tier_code: tierCode, held_from: periodFrom, held_until: validUntil } = row;
  const holding = { tierCode, periodFrom, validUntil };
  return { memberId, holding, evaluateOn: row.evaluate_on, history: [] };
}

function changeValues(memberId: MemberId, change: TierChange, actor: string): unknown[] {
  return [
    idToBytes(memberId),
    change.seq,
    change.fromCode,
    change.toCode,
    change.cause,
    change.metric,
    change.changedAt,
    change.periodFrom,
    change.validUntil,
    change.reason,
    actor,
    tierChangeDigest(memberId, change, actor),
  ];
}
