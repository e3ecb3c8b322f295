import type { QuoteAnswer } from './dto/quote.dto.js';
import type { StoredQuote } from './quote.types.js';
import type { Decision } from './quote-decision.rules.js';
import type { QuoteMember } from './quote-members.js';
import type { Prospects } from './quote-prospects.js';

export function answerOf(
  { id, heldUntil }: StoredQuote,
  { priced, coupons, pointsToUse, mostPoints, offsetFen, why }: Decision,
  member: QuoteMember | null,
  prospects: Prospects,
): QuoteAnswer {
  return {
    quoteId: id,
    lines: priced.lines,
    payableFen: priced.payableFen,
    coupons,
    pointsToUse,
    mostPoints,
    ...(why ? { why } : {}),
    offsetFen,
    pointsToEarn: prospects.pointsToEarn,
    tier: member?.tier.code ?? null,
    progress: prospects.progress,
    ...(heldUntil ? { heldUntil } : {}),
  };
}
