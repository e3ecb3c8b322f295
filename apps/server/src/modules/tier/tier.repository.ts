import { Injectable } from '@nestjs/common';
import type { BusinessDay, TierCause } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { CardFace, Holding, Tier, TierChange } from './tier.rules.js';

interface TierColumns extends Omit<Tier, 'rank' | 'pointsPercent' | 'payPercent' | 'cardFace'> {
  tier_rank: number;
  points_percent: number;
  pay_percent: number;
  card_face: unknown;
}

interface HoldingColumns {
  member_id: Buffer;
  tier_code: string;
  period_from: BusinessDay;
  valid_until: BusinessDay | null;
}

interface ChangeColumns {
  seq: number;
  from_code: string | null;
  to_code: string;
  cause: TierCause;
  metric: number;
  changed_at: Date;
  valid_until: BusinessDay | null;
}

const TIER_COLUMNS = [
  'code',
  'name',
  'tier_rank',
  'enter',
  'keep',
  'points_percent',
  'pay_percent',
  'card_face',
];

@Injectable()
export class TierRepository {
  async list(reader: Reader): Promise<Tier[]> {
    const rows = await reader.rows<TierColumns>(
      `SELECT ${TIER_COLUMNS.join(', ')} FROM tier ORDER BY tier_rank`,
    );
    return rows.map((row) => ({
      code: row.code,
      name: row.name,
      rank: row.tier_rank,
      enter: row.enter,
      keep: row.keep,
      pointsPercent: row.points_percent,
      payPercent: row.pay_percent,
      cardFace: readJson<CardFace>(row.card_face),
    }));
  }

  async lockAll(tx: Tx): Promise<void> {
    await tx.lock('SELECT code FROM tier ORDER BY code FOR UPDATE');
  }

  async save(tx: Tx, tiers: readonly Tier[]): Promise<void> {
    await tx.upsert(
      'tier',
      TIER_COLUMNS,
      tiers.map((tier) => [
        tier.code,
        tier.name,
        tier.rank,
        tier.enter,
        tier.keep,
        tier.pointsPercent,
        tier.payPercent,
        JSON.stringify(tier.cardFace),
      ]),
      TIER_COLUMNS.slice(1),
    );
  }

  async findHolding(reader: Reader, memberId: MemberId): Promise<Holding | null> {
    const row = await firstRow(
      reader.rows<HoldingColumns>(
        'SELECT member_id, tier_code, period_from, valid_until FROM member_tier WHERE member_id = ?',
        [idToBytes(memberId)],
      ),
    );
    return (
      row && { tierCode: row.tier_code, periodFrom: row.period_from, validUntil: row.valid_until }
    );
  }

  async listHistory(reader: Reader, memberId: MemberId): Promise<TierChange[]> {
    const rows = await reader.rows<ChangeColumns>(
      'SELECT seq, from_code, to_code, cause, metric, changed_at, valid_until FROM tier_change WHERE member_id = ? ORDER BY seq',
      [idToBytes(memberId)],
    );
    return rows.map((row) => ({
      seq: row.seq,
      fromCode: row.from_code,
      toCode: row.to_code,
      cause: row.cause,
      metric: row.metric,
      changedAt: row.changed_at,
      validUntil: row.valid_until,
    }));
  }

  /** Writes what a member holds; the member's lock makes the plain upsert safe. */
  async saveHolding(
    tx: Tx,
    memberId: MemberId,
    holding: Holding,
    evaluateOn: BusinessDay | null,
    changes: number,
  ): Promise<void> {
    await tx.upsert(
      'member_tier',
      ['member_id', 'tier_code', 'period_from', 'valid_until', 'evaluate_on', 'changes'],
      [
        [
          idToBytes(memberId),
          holding.tierCode,
          holding.periodFrom,
          holding.validUntil,
          evaluateOn,
          changes,
        ],
      ],
      ['tier_code', 'period_from', 'valid_until', 'evaluate_on', 'changes'],
    );
  }

  async addChanges(
    tx: Tx,
    memberId: MemberId,
    changes: readonly TierChange[],
    actor: string,
  ): Promise<void> {
    await tx.insert(
      'tier_change',
      [
        'member_id',
        'seq',
        'from_code',
        'to_code',
        'cause',
        'metric',
        'changed_at',
        'valid_until',
        'actor',
      ],
      changes.map((change) => [
        idToBytes(memberId),
        change.seq,
        change.fromCode,
        change.toCode,
        change.cause,
        change.metric,
        change.changedAt,
        change.validUntil,
        actor,
      ]),
    );
  }

  /** Members whose tier is to be evaluated by `today`, by the index member_tier_due. */
  async listDue(
    reader: Reader,
    today: BusinessDay,
    limit: number,
    except: readonly MemberId[],
  ): Promise<MemberId[]> {
    const skipped = except.length ? `AND member_id NOT IN (${placeholders(except)})` : '';
    const rows = await reader.rows<{ member_id: Buffer }>(
      `SELECT member_id FROM member_tier WHERE evaluate_on <= ? ${skipped} ORDER BY evaluate_on, member_id LIMIT ${limit}`,
      [today, ...except.map(idToBytes)],
    );
    return rows.map((row) => bytesToId('mbr', row.member_id));
  }

  async countMembers(reader: Reader): Promise<{ code: string; members: number }[]> {
    return reader.rows<{ code: string; members: number }>(
      'SELECT tier_code AS code, COUNT(*) AS members FROM member_tier GROUP BY tier_code',
    );
  }
}
