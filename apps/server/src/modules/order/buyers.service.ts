import { Injectable } from '@nestjs/common';
import { parseMemberCode } from '@shuke/shared';
import { AppError, type Ctx, Database, invariant } from '../../platform/index.js';
import { MemberService, normalizePhone } from '../member/index.js';
import { QuoteCommits } from '../quote/index.js';
import type { Buyer, OrderReport } from './order.types.js';
import { withQuote } from './quoted-order.js';
import type { CheckedOrder } from './report-intake.service.js';

type Named = CheckedOrder['named'];

/** Finds the members that orders name, many at a time. */
@Injectable()
export class Buyers {
  constructor(
    private readonly members: MemberService,
    private readonly quotes: QuoteCommits,
    private readonly database: Database,
  ) {}

  /** Throws MEMBER_UNKNOWN. */
  async identify(ctx: Ctx, order: CheckedOrder): Promise<OrderReport> {
    const [identified] = await this.identifyAll(ctx, [order]);
    invariant(identified, 'one order has one buyer');
    if (identified instanceof AppError) throw identified;
    return identified;
  }

  /** The same orders with their buyers; in the place of an order whose buyer is unknown, the refusal. */
  async identifyAll(
    ctx: Ctx,
    orders: readonly CheckedOrder[],
  ): Promise<(OrderReport | AppError)[]> {
    const named = orders.map((order) => order.named);
    const quoted = orders.flatMap(({ ofQuote }) => ofQuote?.id ?? []);
    const [byNo, byPhone, quotes] = await Promise.all([
      this.members.idsByNo(this.database, distinct(named.map(memberNoOf))),
      this.members.idsByPhone(this.database, distinct(named.map(phoneOf))),
      this.quotes.find(this.database, quoted),
    ]);
    return orders.map(({ named, ofQuote, ...order }) => {
      const memberId =
        byNo.get(memberNoOf(named) ?? '') ?? byPhone.get(phoneOf(named) ?? '') ?? null;
      const buyer = buyerOf(named, memberId);
      if (buyer instanceof AppError) return buyer;
      if (!ofQuote) return { ...order, buyer, quote: null };
      return withQuote(ctx, { ...order, buyer }, ofQuote, quotes.get(ofQuote.id));
    });
  }
}

function buyerOf(named: Named, memberId: Buyer['memberId']): Buyer | null | AppError {
  // Whether a code is good is judged under the member's lock, after the order's number.
  if (named.memberCode !== undefined) return { memberId, memberCode: named.memberCode };
  if (named.memberNo === undefined && named.phone === undefined) return null;
  return memberId ? { memberId, memberCode: null } : new AppError('MEMBER_UNKNOWN');
}

function memberNoOf({ memberCode, memberNo }: Named): string | undefined {
  return memberCode === undefined ? memberNo : parseMemberCode(memberCode)?.memberNo;
}

function phoneOf({ phone }: Named): string | undefined {
  return phone === undefined ? undefined : (normalizePhone(phone) ?? undefined);
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}
