import { Injectable } from '@nestjs/common';
import { idToBytes, type Reader } from '../../platform/index.js';

export interface AuditRow {
  id: Buffer;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  request_id: string;
  before_change: unknown;
  after_change: unknown;
}

@Injectable()
export class AuditRepository {
  /** Newest first, by the index audit_entry_time; `after` is the last one shown before. */
  listNewest(
    reader: Reader,
    limit: number,
    after: { at: Date; id: string } | null,
  ): Promise<AuditRow[]> {
    const below = after ? 'WHERE (at, id) < (?, ?)' : '';
    return reader.rows<AuditRow>(
      `SELECT id, at, actor, action, subject, request_id, before_change, after_change
       FROM audit_entry ${below} ORDER BY at DESC, id DESC LIMIT ${limit}`,
      after ? [after.at, idToBytes(after.id)] : [],
    );
  }
}
