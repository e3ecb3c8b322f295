import { Injectable } from '@nestjs/common';
import { idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import type { Identification } from './member-code.rules.js';

@Injectable()
export class IdentificationRepository {
  async listSince(reader: Reader, memberId: MemberId, step: number): Promise<Identification[]> {
    const rows = await reader.rows<{
      step: number;
      bearer: string;
      store_code: string | null;
      until: Date;
    }>(
      'SELECT step, bearer, store_code, until FROM identification WHERE member_id = ? AND step >= ? ORDER BY step',
      [idToBytes(memberId), step],
    );
    return rows.map((row) => ({
      step: Number(row.step),
      bearer: row.bearer,
      storeCode: row.store_code,
      until: row.until,
    }));
  }

  async insertIdentification(
    tx: Tx,
    memberId: MemberId,
    of: Identification & { openedAt: Date },
  ): Promise<void> {
    await tx.insert(
      'identification',
      ['member_id', 'step', 'bearer', 'store_code', 'opened_at', 'until'],
      [[idToBytes(memberId), of.step, of.bearer, of.storeCode, of.openedAt, of.until]],
    );
  }

  async bindStore(tx: Tx, memberId: MemberId, step: number, storeCode: string): Promise<void> {
    await tx.write(
      'UPDATE identification SET store_code = ? WHERE member_id = ? AND step = ? AND store_code IS NULL',
      [storeCode, idToBytes(memberId), step],
    );
  }
}
