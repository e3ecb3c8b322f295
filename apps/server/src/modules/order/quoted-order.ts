import { AppError, actorCaller, type Ctx } from '../../platform/index.js';
import { mismatchOf, type QuotedLine, type StoredQuote } from '../quote/index.js';
import type { OrderReport, ReportedLine } from './order.types.js';
import type { CheckedOrder } from './report-intake.service.js';

type Unquoted = Omit<OrderReport, 'quote'>;
type OfQuote = NonNullable<CheckedOrder['ofQuote']>;

/**
 * An order with its quote, which carries its member, coupons and points. Why a quote can't be the
 * order's is kept, not thrown: a number that is known gets its answer first, and a fact is stored.
 */
export function withQuote(
  ctx: Ctx,
  order: Unquoted,
  ofQuote: OfQuote,
  stored: StoredQuote | undefined,
): OrderReport {
  if (!stored || stored.caller !== actorCaller(ctx.actor)) {
    return { ...order, quote: { refusal: new AppError('QUOTE_UNKNOWN') } };
  }
  const field = differsIn(order, ofQuote, stored);
  if (field) return { ...order, quote: { refusal: mismatch(field) } };
  const { memberId, content } = stored;
  const quoted = new Map(content.lines.map((line) => [line.lineNo, line]));
  return {
    ...order,
    lines: order.lines.map((line) => asQuoted(line, quoted.get(line.lineNo))),
    buyer: memberId && { memberId, memberCode: null },
    couponCodes: content.taken.map(({ code }) => code),
    pointsUsed: content.pointsToUse,
    quote: { stored },
  };
}

/** What a line leaves out, it is in its quote. */
function asQuoted(line: ReportedLine, quoted: QuotedLine | undefined): ReportedLine {
  if (!quoted) return line;
  const { payableFen, reductions } = quoted;
  const offset = reductions.find(({ kind }) => kind === 'offset')?.fen ?? 0;
  const category = line.category ?? quoted.category;
  return { ...line, name: line.name ?? quoted.name, category, leftFen: payableFen + offset };
}

function differsIn(order: Unquoted, ofQuote: OfQuote, stored: StoredQuote): string | null {
  if (order.buyer && order.buyer.memberId !== stored.memberId) return 'memberNo';
  const { couponCodes, pointsUsed } = ofQuote;
  return mismatchOf({ ...order, couponCodes, pointsUsed }, stored);
}

function mismatch(path: string): AppError {
  const fault = { path, code: 'INCONSISTENT', message: '与试算不一致' };
  return new AppError('QUOTE_MISMATCH', { errors: [fault] });
}
