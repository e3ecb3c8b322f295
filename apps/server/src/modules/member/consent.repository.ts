import { Injectable } from '@nestjs/common';
import { idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import type { ConsentGiven } from './consent.rules.js';

export interface ConsentRow extends ConsentGiven {
  seq: number;
  givenAt: Date;
  channel: string;
  givenBy: string;
}

interface SqlConsent {
  seq: number;
  purpose: string;
  version: string;
  granted: number;
  given_at: Date;
  channel: string;
  given_by: string;
}

@Injectable()
export class ConsentRepository {
  /** In the order in which they were given. */
  async listConsents(reader: Reader, memberId: MemberId): Promise<ConsentRow[]> {
    const rows = await reader.rows<SqlConsent>(
      'SELECT seq, purpose, version, granted, given_at, channel, given_by FROM consent WHERE member_id = ? ORDER BY seq',
      [idToBytes(memberId)],
    );
    return rows.map((row) => ({
      seq: row.seq,
      purpose: row.purpose,
      version: row.version,
      granted: row.granted === 1,
      givenAt: row.given_at,
      channel: row.channel,
      givenBy: row.given_by,
    }));
  }

  async insertConsents(tx: Tx, memberId: MemberId, rows: readonly ConsentRow[]): Promise<void> {
    await tx.insert(
      'consent',
      ['member_id', 'seq', 'purpose', 'version', 'granted', 'given_at', 'channel', 'given_by'],
      rows.map((row) => [
        idToBytes(memberId),
        row.seq,
        row.purpose,
        row.version,
        row.granted ? 1 : 0,
        row.givenAt,
        row.channel,
        row.givenBy,
      ]),
    );
  }
}
