import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { formatEntryCode } from '@shuke/shared';
import { Audit, actorCaller, type Ctx, Database, UnitOfWork } from '../../platform/index.js';
import { CodeBatches } from './code-batches.service.js';
import { EntryCodeRepository, type ExportedCode } from './entry-code.repository.js';
import type { CodeBatch } from './entry-code.types.js';

const PER_READ = 2000;
const BYTE_ORDER_MARK = '\uFEFF';

/** The codes of a batch as a file that says who took it and when; each time is in the audit log. */
@Injectable()
export class ExportCodes {
  constructor(
    private readonly batches: CodeBatches,
    private readonly codes: EntryCodeRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  /** 404 CODE_BATCH_UNKNOWN. */
  async export(ctx: Ctx, id: string): Promise<Readable> {
    const batch = await this.batches.getBatch(id);
    await this.unitOfWork.run('code-batch.export', (tx) =>
      this.audit.record(tx, ctx, {
        action: 'code-batch.export',
        subject: batch.id,
        after: { codes: batch.made },
      }),
    );
    return Readable.from(this.lines(ctx, batch));
  }

  private async *lines(ctx: Ctx, batch: CodeBatch): AsyncGenerator<string> {
    const mark = `${actorCaller(ctx.actor)} ${ctx.now.toISOString()} ${ctx.requestId}`;
    yield `${BYTE_ORDER_MARK}序号,兑换码,状态,使用时间,导出水印\r\n`;
    for (let seq = 0; ; ) {
      const rows = await this.codes.listAfter(this.database, batch.id, seq, PER_READ);
      if (rows.length === 0) return;
      yield rows.map((row) => lineOf(row, mark)).join('');
      seq = rows.at(-1)?.seq ?? seq;
    }
  }
}

function lineOf({ seq, code, usedAt }: ExportedCode, mark: string): string {
  const state = usedAt ? `已使用,${usedAt.toISOString()}` : '未使用,';
  return `${seq},${formatEntryCode(code)},${state},${mark}\r\n`;
}
