import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  checkBody,
  Database,
  type MemberId,
  pause,
} from '../../platform/index.js';
import type { LineOutcome } from './batch.presenter.js';
import { linesOf } from './batch.rules.js';
import { Buyers } from './buyers.service.js';
import { RefundDto } from './dto/refund.dto.js';
import { OrderNumberParams, ReportOrderDto } from './dto/report-order.dto.js';
import { OrderRepository } from './order.repository.js';
import type { RefundReport, Report } from './order.types.js';
import { type CheckedOrder, ReportIntake } from './report-intake.service.js';

const MAX_LINES = 5000;
/** Checking is work for the processor alone: other callers are let in between. */
const LINES_AT_A_STRETCH = 100;

/** A line that can be posted, with the member it is about. */
export interface BatchItem {
  line: number;
  report: Report;
  memberId: MemberId | null;
}

interface CheckedLine {
  line: number;
  checked: CheckedOrder | RefundReport;
}

/** Reads a batch: what each line says, and whom it is about, with a constant number of queries. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly intake: ReportIntake,
    private readonly buyers: Buyers,
    private readonly orders: OrderRepository,
    private readonly database: Database,
  ) {}

  /** `outcomes` holds a place per line, with the refusals of the lines that are in no item. */
  async read(ctx: Ctx, body: Buffer): Promise<{ outcomes: LineOutcome[]; items: BatchItem[] }> {
    const texts = linesOf(utf8(body));
    if (texts.length > MAX_LINES) throw new AppError('TOO_MANY_LINES');
    const outcomes: LineOutcome[] = texts.map(() => null);
    const lines: CheckedLine[] = [];
    for (const [index, text] of texts.entries()) {
      if (index % LINES_AT_A_STRETCH === 0) await pause(0);
      const checked = await this.check(ctx, text);
      if (checked instanceof AppError) outcomes[index] = checked;
      else lines.push({ line: index + 1, checked });
    }
    const items = await this.withBuyers(ctx, lines, outcomes);
    return { outcomes, items: await this.withRefunds(lines, items) };
  }

  private async check(ctx: Ctx, text: string): Promise<CheckedOrder | RefundReport | AppError> {
    try {
      const { type, ...fields } = jsonObject(text);
      if (type === 'order') {
        const body = checkBody(ReportOrderDto, fields);
        return await this.intake.checkOrder(ctx, body, body);
      }
      if (type !== 'refund') throw new AppError('INVALID_INPUT', { errors: [TYPE_FAULT] });
      const { channel, orderNo, ...rest } = fields;
      const number = checkBody(OrderNumberParams, { channel, orderNo });
      const body = checkBody(RefundDto, rest);
      return this.intake.checkRefund(ctx, { ...number }, body, body);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  private async withBuyers(
    ctx: Ctx,
    lines: readonly CheckedLine[],
    outcomes: LineOutcome[],
  ): Promise<BatchItem[]> {
    const orders = lines.flatMap(({ line, checked }) =>
      checked.type === 'order' ? [{ line, checked }] : [],
    );
    const identified = await this.buyers.identifyAll(
      ctx,
      orders.map(({ checked }) => checked),
    );
    return orders.flatMap(({ line }, index) => {
      const report = identified[index];
      if (report instanceof AppError) outcomes[line - 1] = report;
      if (!report || report instanceof AppError) return [];
      return [{ line, report, memberId: report.buyer?.memberId ?? null }];
    });
  }

  /** Refunds go with the member of their order, which may stand in this batch or be known already. */
  private async withRefunds(
    lines: readonly CheckedLine[],
    orders: readonly BatchItem[],
  ): Promise<BatchItem[]> {
    const inBatch = new Map(orders.map(({ report, memberId }) => [report.orderNo, memberId]));
    const refunds = lines.flatMap(({ line, checked }) =>
      checked.type === 'refund' ? [{ line, report: checked }] : [],
    );
    const [first] = refunds;
    const orderNos = [...new Set(refunds.map(({ report }) => report.orderNo))];
    const known = first
      ? await this.orders.membersOf(this.database, first.report.channel, orderNos)
      : new Map<string, MemberId>();
    const items = refunds.map(({ line, report }) => ({
      line,
      report,
      memberId: known.get(report.orderNo) ?? inBatch.get(report.orderNo) ?? null,
    }));
    return [...orders, ...items].sort((one, other) => one.line - other.line);
  }
}

const TYPE_FAULT = { path: 'type', code: 'NOT_A_CHOICE', message: '必须是 order 或 refund' };
const JSON_FAULT = { path: '', code: 'MALFORMED', message: '不是一个 JSON 对象' };

function utf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new AppError('INVALID_INPUT', {
      errors: [{ ...JSON_FAULT, message: '不是 UTF-8 文本' }],
    });
  }
}

function jsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Refused below like any other line that is no object.
  }
  throw new AppError('INVALID_INPUT', { errors: [JSON_FAULT] });
}
