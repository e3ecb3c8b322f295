import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { BatchId, CodeUse } from './entry-code.types.js';

interface CodeRow {
  code: string;
  batch_id: Buffer;
  seq: number;
  used_by: Buffer | null;
  used_at: Date | null;
}

export interface ExportedCode {
  code: string;
  seq: number;
  usedAt: Date | null;
}

/** One-time codes. A code is used by one conditional update: of two phones one finds it unused. */
@Injectable()
export class EntryCodeRepository {
  /** Numbered from `firstSeq`; the keys refuse a code or a number that is there already. */
  async insert(
    tx: Tx,
    batchId: BatchId,
    firstSeq: number,
    codes: readonly string[],
  ): Promise<void> {
    const id = idToBytes(batchId);
    await tx.insert(
      'entry_code',
      ['code', 'batch_id', 'seq'],
      codes.map((code, index) => [code, id, firstSeq + index]),
    );
  }

  async findBatch(reader: Reader, code: string): Promise<BatchId | null> {
    const row = await firstRow(
      reader.rows<{ batch_id: Buffer }>('SELECT batch_id FROM entry_code WHERE code = ?', [code]),
    );
    return row && bytesToId('cbt', row.batch_id);
  }

  /** As it is now, locked: a second phone waits here for the first. */
  async lockUse(tx: Tx, code: string): Promise<CodeUse | null> {
    const row = await firstRow(
      tx.lock<CodeRow>('SELECT used_by, used_at FROM entry_code WHERE code = ? FOR UPDATE', [code]),
    );
    return row && { usedBy: row.used_by && bytesToId('mbr', row.used_by), usedAt: row.used_at };
  }

  async use(
    tx: Tx,
    code: string,
    by: { memberId: MemberId; couponId: Id<'cpn'>; now: Date },
  ): Promise<boolean> {
    const used = await tx.write(
      'UPDATE entry_code SET used_by = ?, coupon_id = ?, used_at = ? WHERE code = ? AND used_at IS NULL',
      [idToBytes(by.memberId), idToBytes(by.couponId), by.now, code],
    );
    return used === 1;
  }

  /** The next ones after `seq`, by entry_code_batch. */
  async listAfter(
    reader: Reader,
    batchId: BatchId,
    seq: number,
    limit: number,
  ): Promise<ExportedCode[]> {
    const rows = await reader.rows<CodeRow>(
      `SELECT code, seq, used_at FROM entry_code WHERE batch_id = ? AND seq > ? ORDER BY seq LIMIT ${limit}`,
      [idToBytes(batchId), seq],
    );
    return rows.map((row) => ({ code: row.code, seq: row.seq, usedAt: row.used_at }));
  }
}
