/**
 * A file comes in pieces, each read at once into rows: no text of the file is kept, and a phone only
 * as its index. The import's row is locked by each piece, so pieces come in order and one that is
 * sent again changes nothing.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf, type ImportColumn, type ImportMembersBy } from '@shuke/shared';
import {
  AppError,
  actorCaller,
  type Ctx,
  invalidField,
  newId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { normalizePhone, PhoneVault } from '../member/index.js';
import { type CsvLine, csvLines, linesIn } from './csv-lines.js';
import type { FileImport, ImportId, ImportShape, ReadRow, StagedRow } from './file-import.types.js';
import { ImportRepository } from './import.repository.js';
import { type ReadingTerms, readHead, readRow } from './import-cells.rules.js';
import type { ImportKind } from './import-kind.js';
import { StagedRowRepository } from './staged-row.repository.js';

const MOST_LINES_OF_FILE = 5_000_000;

export interface ImportInput {
  fileName: string;
  membersBy: ImportMembersBy;
  channel?: string | undefined;
}

export interface Piece {
  /** From 0. */
  seq: number;
  text: string;
}

@Injectable()
export class StageImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly rows: StagedRowRepository,
    private readonly brand: BrandService,
    private readonly vault: PhoneVault,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** An import without a row yet. 400 where a channel is missing or is none. */
  begin<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    input: ImportInput,
  ): Promise<ImportId> {
    const { fileName, membersBy, channel = null } = input;
    if ((membersBy === 'external') !== (channel !== null))
      throw invalidField('channel', '按渠道会员编号导入时要写明渠道，其他时候不写');
    return this.unitOfWork.once(ctx, `${kind.word}.begin`, input, async (tx) => {
      const id = newId('imp');
      const started = { startedBy: actorCaller(ctx.actor), startedAt: ctx.now };
      await this.imports.insert(tx, kind, { id, fileName, membersBy, channel, ...started });
      return id;
    });
  }

  /**
   * The next piece of the file; the first one begins with the head. 400 for a head that is not ours
   * or a quote without its end, 404, 409 when its file is whole already, 413 TOO_MANY_LINES.
   */
  async addPiece<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    id: ImportId,
    { seq, text }: Piece,
  ): Promise<void> {
    const { timeZone } = await this.brand.settings();
    await this.unitOfWork.run(`${kind.word}.piece`, async (tx) => {
      const found = await this.imports.lock(tx, kind, id);
      if (!found) throw new AppError(kind.errors.unknown);
      if (seq < found.pieces) return;
      if (found.state !== 'uploading') throw new AppError(kind.errors.outOfStep);
      if (seq > found.pieces) throw invalidField('seq', '前面的一段还没有收到');
      const today = businessDayOf(ctx.now, timeZone);
      await this.read(tx, ctx, kind, found, text, { today, phoneOf: normalizePhone });
    });
  }

  private async read<S extends ImportShape>(
    tx: Tx,
    ctx: Ctx,
    kind: ImportKind<S>,
    { id, columns: known, lines: before, membersBy }: FileImport<S>,
    text: string,
    terms: Pick<ReadingTerms, 'today' | 'phoneOf'>,
  ): Promise<void> {
    const lines = linesIn(text);
    if (before + lines > MOST_LINES_OF_FILE)
      throw invalidField('text', `一个文件至多 ${MOST_LINES_OF_FILE.toLocaleString('en')} 行`);
    const read = await csvLines(text, before);
    const columns = known ?? headOf(read.shift(), kind);
    const reading = { ...terms, columns, membersBy };
    const rows = read.map(({ line, cells }) =>
      this.stage<S>(before + line, readRow(cells, reading, kind)),
    );
    await this.rows.add(tx, kind, id, rows);
    await this.imports.addPiece(tx, kind, id, { columns, lines, now: ctx.now });
  }

  private stage<S extends ImportShape>(lineNo: number, row: ReadRow<S['own']>): StagedRow<S> {
    const { sourceId } = row;
    if (!row.fits) {
      const nobody = { memberKind: null, memberKey: null, memberId: null };
      const { rejection } = row;
      return { lineNo, state: 'rejected', ...nobody, sourceId, rejection, own: null };
    }
    const { kind: memberKind, text } = row.member;
    const memberKey = memberKind === 'phone' ? this.vault.indexOf(text) : Buffer.from(text);
    const named = { memberKind, memberKey, memberId: null };
    return { lineNo, state: 'staged', ...named, sourceId, rejection: null, own: row.own };
  }
}

function headOf<S extends ImportShape>(
  line: CsvLine | undefined,
  kind: ImportKind<S>,
): ImportColumn[] {
  if (!line) throw invalidField('text', '文件是空的');
  const head = readHead(line.cells, kind);
  if (Array.isArray(head)) return head;
  throw invalidField('text', `表头第 ${head.place} 列：${head.fault}`);
}
