import { Injectable } from '@nestjs/common';
import { actorCaller, type Ctx } from '../context.js';
import type { Tx } from '../database/reader.js';
import { idToBytes, newId } from '../ids.js';

export interface Change {
  /** What was done, `resource.verb`. */
  action: string;
  /** Which row, by its code or prefixed id; never a phone or a name. */
  subject: string;
  before?: object | null;
  after?: object | null;
}

/** Changes by people, written in the transaction of the change; append-only. */
@Injectable()
export class Audit {
  async record(tx: Tx, ctx: Ctx, change: Change): Promise<void> {
    await tx.insert(
      'audit_entry',
      ['id', 'at', 'actor', 'action', 'subject', 'request_id', 'before_change', 'after_change'],
      [
        [
          idToBytes(newId('aud')),
          ctx.now,
          actorCaller(ctx.actor),
          change.action,
          change.subject,
          ctx.requestId,
          change.before ? JSON.stringify(change.before) : null,
          change.after ? JSON.stringify(change.after) : null,
        ],
      ],
    );
  }
}
