import { Injectable } from '@nestjs/common';
import { type Reader, readJson, type Tx } from '../../platform/index.js';
import type { MessageTypeName } from './message.types.js';
import type { Channel, MessageTemplate } from './template-input.rules.js';

interface SqlTemplate {
  type: MessageTypeName;
  channel: Channel;
  template_id: string;
  title: string;
  page: string;
  fields: unknown;
  stopped_at: Date | null;
}

@Injectable()
export class MessageTemplateRepository {
  /** A brand has a dozen: they are read whole and kept for a second. */
  async list(reader: Reader): Promise<MessageTemplate[]> {
    const rows = await reader.rows<SqlTemplate>(
      'SELECT type, channel, template_id, title, page, fields, stopped_at FROM message_template ORDER BY type, channel',
    );
    return rows.map((row) => ({
      type: row.type,
      channel: row.channel,
      templateId: row.template_id,
      title: row.title,
      page: row.page,
      fields: readJson<Record<string, string>>(row.fields),
      stoppedAt: row.stopped_at,
    }));
  }

  /** A template that comes with another id starts anew; a stopped one with the same id stays stopped. */
  async save(tx: Tx, templates: readonly MessageTemplate[], now: Date): Promise<void> {
    const known = new Map((await this.list(tx)).map((one) => [keyOf(one), one]));
    const columns = ['template_id', 'title', 'page', 'fields', 'stopped_at', 'updated_at'];
    await tx.upsert(
      'message_template',
      ['type', 'channel', ...columns],
      templates.map((one) => {
        const before = known.get(keyOf(one));
        const stoppedAt = before?.templateId === one.templateId ? before.stoppedAt : null;
        const fields = JSON.stringify(one.fields);
        return [one.type, one.channel, one.templateId, one.title, one.page, fields, stoppedAt, now];
      }),
      columns,
    );
  }

  async stop(tx: Tx, templateId: string, now: Date): Promise<void> {
    await tx.write(
      'UPDATE message_template SET stopped_at = ? WHERE template_id = ? AND stopped_at IS NULL',
      [now, templateId],
    );
  }
}

function keyOf({ type, channel }: MessageTemplate): string {
  return `${type} ${channel}`;
}
