/**
 * A file of old balances comes in pieces, each read at once into rows: no text of the file is kept,
 * and a phone only as its index. The import's row is locked by each piece, so pieces come in order
 * and one that is sent again changes nothing.
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
import { type ReadingTerms, readHead, readRow } from './import-file.rules.js';
import { PointsImportRepository } from './points-import.repository.js';
import type { ImportId, PointsImport, ReadRow, StagedRow } from './points-import.types.js';
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
    private readonly imports: PointsImportRepository,
    private readonly rows: StagedRowRepository,
    private readonly brand: BrandService,
    private readonly vault: PhoneVault,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** An import without a row yet. 400 where a channel is missing or is none. */
  begin(ctx: Ctx, input: ImportInput): Promise<ImportId> {
    const { fileName, membersBy, channel = null } = input;
    if ((membersBy === 'external') !== (channel !== null))
      throw invalidField('channel', '按渠道会员编号导入时要写明渠道，其他时候不写');
    return this.unitOfWork.once(ctx, 'points-import.begin', input, async (tx) => {
      const id = newId('imp');
      const started = { startedBy: actorCaller(ctx.actor), startedAt: ctx.now };
      await this.imports.insert(tx, { id, fileName, membersBy, channel, ...started });
      return id;
    });
  }

  /**
   * The next piece of the file; the first one begins with the head. 400 for a head that is not ours
   * or a quote without its end, 409 POINTS_IMPORT_OUT_OF_STEP, 413 TOO_MANY_LINES.
   */
  async addPiece(ctx: Ctx, id: ImportId, { seq, text }: Piece): Promise<void> {
    const { timeZone } = await this.brand.settings();
    await this.unitOfWork.run('points-import.piece', async (tx) => {
      const found = await this.imports.lock(tx, id);
      if (!found) throw new AppError('POINTS_IMPORT_UNKNOWN');
      if (seq < found.pieces) return;
      if (found.state !== 'uploading') throw new AppError('POINTS_IMPORT_OUT_OF_STEP');
      if (seq > found.pieces) throw invalidField('seq', '前面的一段还没有收到');
      const today = businessDayOf(ctx.now, timeZone);
      await this.read(tx, ctx, found, text, { today, phoneOf: normalizePhone });
    });
  }

  private async read(
    tx: Tx,
    ctx: Ctx,
    { id, columns: known, lines: before, membersBy }: PointsImport,
    text: string,
    terms: Pick<ReadingTerms, 'today' | 'phoneOf'>,
  ): Promise<void> {
    const lines = linesIn(text);
    if (before + lines > MOST_LINES_OF_FILE)
      throw invalidField('text', `一个文件至多 ${MOST_LINES_OF_FILE.toLocaleString('en')} 行`);
    const read = await csvLines(text, before);
    const columns = known ?? headOf(read.shift());
    const reading = { ...terms, columns, membersBy };
    const rows = read.map(({ line, cells }) => this.stage(before + line, readRow(cells, reading)));
    await this.rows.add(tx, id, rows);
    await this.imports.addPiece(tx, id, { columns, lines, now: ctx.now });
  }

  private stage(lineNo: number, row: ReadRow): StagedRow {
    const nothing = { memberKind: null, memberKey: null, memberId: null, points: null };
    if (!row.fits) {
      const { rejection, sourceId } = row;
      const days = { lastDay: null, earnedOn: null };
      return { lineNo, state: 'rejected', ...nothing, ...days, sourceId, rejection };
    }
    const { member, fits: _, ...balance } = row;
    const isPhone = member.kind === 'phone';
    const memberKey = isPhone ? this.vault.indexOf(member.text) : Buffer.from(member.text);
    const named = { memberKind: member.kind, memberKey, memberId: null };
    return { lineNo, state: 'staged', ...named, ...balance, rejection: null };
  }
}

function headOf(line: CsvLine | undefined): ImportColumn[] {
  if (!line) throw invalidField('text', '文件是空的');
  const head = readHead(line.cells);
  if (Array.isArray(head)) return head;
  throw invalidField('text', `表头第 ${head.place} 列：${head.fault}`);
}
