import { Injectable } from '@nestjs/common';
import { bytesToId, type Reader } from '../../platform/index.js';

export interface ListedRegistration {
  id: string;
  joinedAt: Date;
  phoneMasked: string | null;
}

@Injectable()
export class RegistrationFeedRepository {
  /** Whom a clerk registered lately, newest first; a day of the index member_joined. */
  async listBy(
    reader: Reader,
    staffCode: string,
    since: Date,
    limit: number,
  ): Promise<ListedRegistration[]> {
    const rows = await reader.rows<{ id: Buffer; joined_at: Date; phone_masked: string | null }>(
      `SELECT id, joined_at, phone_masked FROM member
       WHERE joined_at >= ? AND source_staff = ? ORDER BY joined_at DESC LIMIT ${limit}`,
      [since, staffCode],
    );
    return rows.map((row) => ({
      id: bytesToId('mbr', row.id),
      joinedAt: row.joined_at,
      phoneMasked: row.phone_masked,
    }));
  }
}
