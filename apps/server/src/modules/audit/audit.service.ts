import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type PageQuery,
  pageOf,
  readJson,
} from '../../platform/index.js';
import type { AuditEntryView, AuditPage } from './audit.dto.js';
import { AuditRepository, type AuditRow } from './audit.repository.js';

@Injectable()
export class AuditService {
  constructor(
    private readonly repository: AuditRepository,
    private readonly database: Database,
  ) {}

  async list({ limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<AuditPage> {
    const after = instantCursor(cursor, 'aud');
    const rows = await this.repository.listNewest(this.database, limit + 1, after);
    return pageOf(rows, limit, entryView, (row) => [row.at.getTime(), bytesToId('aud', row.id)]);
  }
}

function entryView(row: AuditRow): AuditEntryView {
  return {
    id: bytesToId('aud', row.id),
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    requestId: row.request_id,
    before: readJson<object | null>(row.before_change),
    after: readJson<object | null>(row.after_change),
  };
}
