import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { Cell } from './coupon-liability.rules.js';

export type CouponSnapshotId = Id<'cli'>;

const SUMS = ['outstanding', 'uses', 'redeemed', 'expired', 'redemptions', 'reduction_fen'];

/** The counts' own tables; whoever steps through one holds its task's lease and is alone in it. */
@Injectable()
export class CouponLiabilityRepository {
  async begin(tx: Tx, id: CouponSnapshotId, takenAt: Date): Promise<void> {
    await tx.insert('coupon_liability_snapshot', ['id', 'taken_at'], [[idToBytes(id), takenAt]]);
  }

  async add(tx: Tx, id: CouponSnapshotId, cells: readonly Cell[]): Promise<void> {
    if (cells.length === 0) return;
    const marks = cells.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
    await tx.write(
      `INSERT INTO coupon_liability_cell
         (snapshot_id, month, template_code, template_version, ${SUMS.join(', ')})
       VALUES ${marks}
       ON DUPLICATE KEY UPDATE ${SUMS.map((sum) => `${sum} = ${sum} + VALUES(${sum})`).join(', ')}`,
      cells.flatMap((cell) => [
        ...[idToBytes(id), cell.month, cell.templateCode, cell.templateVersion],
        ...[cell.outstanding, cell.uses, cell.redeemed, cell.expired],
        ...[cell.redemptions, cell.reductionFen],
      ]),
    );
  }

  /** From now on this one is shown; older ones but the last are let go. */
  async finish(tx: Tx, id: CouponSnapshotId, now: Date): Promise<void> {
    const before = await tx.rows<{ id: Buffer }>(
      'SELECT id FROM coupon_liability_snapshot WHERE finished_at <= ? ORDER BY finished_at DESC LIMIT 10',
      [now],
    );
    const old = before.slice(1).map((row) => row.id);
    if (old.length > 0) {
      await tx.write(
        `DELETE FROM coupon_liability_cell WHERE snapshot_id IN (${placeholders(old)})`,
        old,
      );
      await tx.write(
        `DELETE FROM coupon_liability_snapshot WHERE id IN (${placeholders(old)})`,
        old,
      );
    }
    await tx.write('UPDATE coupon_liability_snapshot SET finished_at = ? WHERE id = ?', [
      now,
      idToBytes(id),
    ]);
  }

  /** The newest finished one, by coupon_liability_finished. */
  async findLatest(reader: Reader): Promise<{ id: CouponSnapshotId; takenAt: Date } | null> {
    const row = await firstRow(
      reader.rows<{ id: Buffer; taken_at: Date }>(
        `SELECT id, taken_at FROM coupon_liability_snapshot WHERE finished_at IS NOT NULL
         ORDER BY finished_at DESC LIMIT 1`,
      ),
    );
    return row && { id: bytesToId('cli', row.id), takenAt: row.taken_at };
  }

  listCells(reader: Reader, id: CouponSnapshotId): Promise<Cell[]> {
    return reader.rows<Cell>(
      `SELECT month, template_code AS templateCode, template_version AS templateVersion,
         outstanding, uses, redeemed, expired, redemptions, reduction_fen AS reductionFen
       FROM coupon_liability_cell WHERE snapshot_id = ? ORDER BY month, template_code`,
      [idToBytes(id)],
    );
  }
}
