/**
 * Many orders and refunds at once, each answered on its own. The lines of one member are applied in
 * their order, up to a chunk in one transaction of multi-row statements; when a chunk fails, its
 * lines are posted one by one, so that one bad line takes nothing else with it. Repeating a batch
 * changes nothing: the numbers of orders and refunds know their answers.
 */
import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, Log, refusalOf, UnitOfWork } from '../../platform/index.js';
import { CouponGuesses, UnknownCouponCode } from '../coupon/index.js';
import { MemberCodes, WrongMemberCode } from '../member/index.js';
import { batchAnswer, type LineOutcome } from './batch.presenter.js';
import { chunksOf, groupByMember } from './batch.rules.js';
import { BatchIntake, type BatchItem } from './batch-intake.service.js';
import { aboutWhat } from './order.rules.js';
import { ReportPosting } from './report-posting.service.js';

/** Rows of orders and their lines that one transaction writes at most. */
const CHUNK_ROWS = 100;
/** Members at a time: their chunks are committed together, so they stay within 5,000 rows in all. */
const GROUPS_AT_ONCE = 48;

@Injectable()
export class OrderBatch {
  constructor(
    private readonly intake: BatchIntake,
    private readonly posting: ReportPosting,
    private readonly codes: MemberCodes,
    private readonly guesses: CouponGuesses,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: Log,
  ) {}

  /** Answers NDJSON, a line per line. Refusals of the whole: INVALID_INPUT (not UTF-8), TOO_MANY_LINES. */
  async post(ctx: Ctx, body: Buffer): Promise<string> {
    const { outcomes, items } = await this.intake.read(ctx, body);
    const groups = groupByMember(items, (item) => item.memberId);
    await inParallel(groups, GROUPS_AT_ONCE, async ({ items: ofMember }) => {
      for (const chunk of chunksOf(ofMember, rowsOf, CHUNK_ROWS)) {
        await this.postChunk(ctx, chunk, outcomes);
      }
    });
    return batchAnswer(outcomes, ctx.requestId);
  }

  private async postChunk(ctx: Ctx, items: BatchItem[], outcomes: LineOutcome[]): Promise<void> {
    try {
      const reports = items.map(({ report }) => report);
      const answers = await this.unitOfWork.run(
        'orders.batch',
        (tx) => this.posting.post(tx, ctx, reports),
        { gatherBy: [...new Set(reports.flatMap(aboutWhat))] },
      );
      for (const [index, { line }] of items.entries()) outcomes[line - 1] = answers[index] ?? null;
    } catch (error) {
      if (items.length === 1 || refusalOf(error)?.code === 'DATABASE_AWAY') {
        const refusal = await this.refused(ctx, error);
        for (const { line } of items) outcomes[line - 1] = refusal;
        return;
      }
      for (const item of items) await this.postChunk(ctx, [item], outcomes);
    }
  }

  /** A coupon code that nobody has counts as one at the other doors; too many of them are the refusal. */
  private async counted(ctx: Ctx, error: unknown): Promise<unknown> {
    if (!(error instanceof UnknownCouponCode)) return error;
    try {
      await this.guesses.count(ctx);
      return error;
    } catch (tooMany) {
      return tooMany;
    }
  }

  private async refused(ctx: Ctx, error: unknown): Promise<AppError> {
    if (error instanceof WrongMemberCode) return this.codes.countWrong(ctx, error);
    const refusal = refusalOf(await this.counted(ctx, error));
    if (refusal) return refusal;
    this.log.failure('batch line failed', error, { requestId: ctx.requestId });
    return new AppError('INTERNAL');
  }
}

function rowsOf({ report }: BatchItem): number {
  return report.type === 'order' ? 1 + report.lines.length : 1;
}

/** Works on all items, at most so many at a time, starting them in their order. */
async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(workers);
}
