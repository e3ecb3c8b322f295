/**
 * Looks at the staged rows, some at a step, and writes down what would become of each. Nothing is
 * granted. What was found travels in the task's cursor and is kept at the end.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import {
  type Ctx,
  invariant,
  type MemberId,
  type Reader,
  type StepOutcome,
  type TaskAtStep,
  Tasks,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberService } from '../member/index.js';
import { count, judge, noFindings } from './grant.rules.js';
import { ImportedLotRepository } from './imported-lot.repository.js';
import { PointsImportRepository } from './points-import.repository.js';
import type { Findings, ImportId, PointsImport, StagedRow } from './points-import.types.js';
import { StagedRowRepository } from './staged-row.repository.js';

export const CHECK_IMPORT = 'points.import.check';
const ROWS_AT_A_STEP = 2000;

export interface ImportParams {
  importId: ImportId;
}

interface Cursor {
  line: number;
  findings: Findings;
}

@Injectable()
export class CheckImport implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly imports: PointsImportRepository,
    private readonly rows: StagedRowRepository,
    private readonly lots: ImportedLotRepository,
    private readonly members: MemberService,
    private readonly brand: BrandService,
  ) {}

  onModuleInit(): void {
    this.tasks.register<ImportParams, Cursor>(CHECK_IMPORT, {
      step: (tx, ctx, task) => this.step(tx, ctx, task),
    });
  }

  private async step(
    tx: Tx,
    ctx: Ctx,
    { params: { importId }, cursor }: TaskAtStep<ImportParams, Cursor>,
  ): Promise<StepOutcome<Cursor>> {
    const one = await this.imports.find(tx, importId);
    invariant(one, 'an import has its row before its task begins');
    const { line, findings } = cursor ?? { line: 0, findings: noFindings() };
    const rows = await this.rows.listAfter(tx, importId, line, ROWS_AT_A_STEP);
    const { timeZone } = await this.brand.settings();
    const judged = await this.judge(tx, one, rows, businessDayOf(ctx.now, timeZone));
    for (const row of judged) count(findings, row, isReadable(row) ? row : null);
    await this.rows.change(tx, importId, judged.filter(isReadable));
    const finished = rows.length < ROWS_AT_A_STEP;
    if (finished) {
      findings.members = await this.rows.countMembers(tx, importId, 'valid');
      await this.imports.setFindings(tx, importId, findings, ctx.now);
    }
    const { valid, rejected } = findings;
    return {
      done: rows.length,
      cursor: { line: rows.at(-1)?.lineNo ?? line, findings },
      finished,
      ...(finished ? { result: { importId, valid, rejected } } : {}),
    };
  }

  private async judge(
    reader: Reader,
    { id, channel }: PointsImport,
    rows: readonly StagedRow[],
    today: BusinessDay,
  ): Promise<StagedRow[]> {
    const sourceIds = rows.flatMap(({ sourceId }) => sourceId ?? []);
    const firstLines = await this.rows.firstLines(reader, id, sourceIds);
    const before = await this.lots.list(reader, sourceIds);
    const memberOf = await this.membersOf(reader, channel, rows);
    return rows.map((row) => {
      if (!isReadable(row)) return row;
      const memberId = memberOf(row);
      const isFirst = firstLines.get(row.sourceId) === row.lineNo;
      const facts = { before: before.get(row.sourceId) ?? null, isFirst, today };
      return { ...row, memberId, ...judge({ ...row, memberId }, facts) };
    });
  }

  private async membersOf(
    reader: Reader,
    channel: string | null,
    rows: readonly StagedRow[],
  ): Promise<(row: StagedRow) => MemberId | null> {
    const keysOf = (kind: StagedRow['memberKind']) =>
      rows.flatMap((row) => (row.memberKind === kind && row.memberKey ? [row.memberKey] : []));
    const textsOf = (kind: StagedRow['memberKind']) => keysOf(kind).map(String);
    const byNo = await this.members.idsByNo(reader, textsOf('no'));
    const byPhone = await this.members.idsByPhoneIndex(reader, keysOf('phone'));
    const byExternal = await this.members.idsByExternalNo(
      reader,
      channel ?? '',
      textsOf('external'),
    );
    return ({ memberKind, memberKey }) => {
      if (memberKey === null) return null;
      const found =
        memberKind === 'phone'
          ? byPhone.get(memberKey.toString('hex'))
          : (memberKind === 'no' ? byNo : byExternal).get(String(memberKey));
      return found ?? null;
    };
  }
}

type ReadableRow = StagedRow & { points: number; sourceId: string };

/** What could not be read stays rejected, however often it is looked at. */
function isReadable(row: StagedRow): row is ReadableRow {
  return row.points !== null && row.sourceId !== null;
}
