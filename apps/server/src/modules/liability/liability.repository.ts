import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { Cohort } from './liability.rules.js';
import type { AccountSum } from './liability-sums.repository.js';

export type SnapshotId = Id<'lia'>;

export interface Snapshot extends AccountSum {
  id: SnapshotId;
  takenAt: Date;
}

export interface Flow {
  /** `YYYY-MM`; '' for before. */
  month: string;
  kind: string;
  entries: number;
  gained: number;
  gone: number;
}

/** The snapshots' own tables; whoever steps through one holds its task's lease and is alone in it. */
@Injectable()
export class LiabilityRepository {
  async begin(tx: Tx, id: SnapshotId, takenAt: Date): Promise<void> {
    const columns = ['id', 'taken_at', 'finished_at', 'members', 'balance', 'debt'];
    await tx.insert('liability_snapshot', columns, [[idToBytes(id), takenAt, null, 0, 0, 0]]);
  }

  async add(tx: Tx, id: SnapshotId, { members, balance, debt }: AccountSum): Promise<void> {
    await tx.write(
      `UPDATE liability_snapshot SET members = members + ?, balance = balance + ?, debt = debt + ?
        WHERE id = ?`,
      [members, balance, debt, idToBytes(id)],
    );
  }

  async addCohorts(tx: Tx, id: SnapshotId, cohorts: readonly Cohort[]): Promise<void> {
    if (cohorts.length === 0) return;
    const values = cohorts.flatMap((one) => [
      ...[idToBytes(id), one.month, one.storeCode],
      ...[one.granted, one.reversed, one.expired, one.remaining, one.pending],
    ]);
    await tx.write(
      `INSERT INTO liability_cohort
         (snapshot_id, month, store_code, granted, reversed, expired, remaining, pending)
       VALUES ${cohorts.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE granted = granted + VALUES(granted),
         reversed = reversed + VALUES(reversed), expired = expired + VALUES(expired),
         remaining = remaining + VALUES(remaining), pending = pending + VALUES(pending)`,
      values,
    );
  }

  async addFlows(tx: Tx, id: SnapshotId, flows: readonly Flow[]): Promise<void> {
    if (flows.length === 0) return;
    await tx.write(
      `INSERT INTO liability_flow (snapshot_id, month, kind, entries, gained, gone)
       VALUES ${flows.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE entries = entries + VALUES(entries),
         gained = gained + VALUES(gained), gone = gone + VALUES(gone)`,
      flows.flatMap((one) => [
        ...[idToBytes(id), one.month, one.kind, one.entries, one.gained, one.gone],
      ]),
    );
  }

  /**
   * From now on this one is shown. The one before stays for who is just reading it; of older ones the
   * parts are let go, and their totals stay.
   */
  async finish(tx: Tx, id: SnapshotId, now: Date): Promise<void> {
    const own = idToBytes(id);
    const before = await tx.rows<{ id: Buffer }>(
      'SELECT id FROM liability_snapshot WHERE finished_at <= ? ORDER BY finished_at DESC LIMIT 10',
      [now],
    );
    const ids = before.slice(1).map((row) => row.id);
    if (ids.length > 0) {
      const marks = ids.map(() => '?').join(', ');
      await tx.write(`DELETE FROM liability_cohort WHERE snapshot_id IN (${marks})`, ids);
      await tx.write(`DELETE FROM liability_flow WHERE snapshot_id IN (${marks})`, ids);
    }
    await tx.write('UPDATE liability_snapshot SET finished_at = ? WHERE id = ?', [now, own]);
  }

  /** The newest finished one, by index liability_snapshot_finished. */
  async findLatest(reader: Reader): Promise<Snapshot | null> {
    const row = await firstRow(
      reader.rows<AccountSum & { id: Buffer; taken_at: Date }>(
        `SELECT id, taken_at, members, balance, debt FROM liability_snapshot
          WHERE finished_at IS NOT NULL ORDER BY finished_at DESC LIMIT 1`,
      ),
    );
    if (!row) return null;
    const { taken_at: takenAt, members, balance, debt } = row;
    return { id: bytesToId('lia', row.id), takenAt, members, balance, debt };
  }

  async listCohorts(reader: Reader, id: SnapshotId): Promise<Cohort[]> {
    return reader.rows<Cohort>(
      `SELECT month, store_code AS storeCode, granted, reversed, expired, remaining, pending
         FROM liability_cohort WHERE snapshot_id = ? ORDER BY month, store_code`,
      [idToBytes(id)],
    );
  }

  async listFlows(reader: Reader, id: SnapshotId): Promise<Flow[]> {
    return reader.rows<Flow>(
      `SELECT month, kind, entries, gained, gone FROM liability_flow
        WHERE snapshot_id = ? ORDER BY month, kind`,
      [idToBytes(id)],
    );
  }
}
