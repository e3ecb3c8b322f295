import { Injectable } from '@nestjs/common';
import { parseMemberCode } from '@shuke/shared';
import { AppError, Database, invariant } from '../../platform/index.js';
import { MemberService, normalizePhone } from '../member/index.js';
import type { Buyer, OrderReport } from './order.types.js';
import type { CheckedOrder } from './report-intake.service.js';

type Named = CheckedOrder['named'];

/** Finds the members that orders name, many at a time. */
@Injectable()
export class Buyers {
  constructor(
    private readonly members: MemberService,
    private readonly database: Database,
  ) {}

  /** Throws MEMBER_UNKNOWN. */
  async identify(order: CheckedOrder): Promise<OrderReport> {
    const [identified] = await this.identifyAll([order]);
    invariant(identified, 'one order has one buyer');
    if (identified instanceof AppError) throw identified;
    return identified;
  }

  /** The same orders with their buyers; in the place of an order whose buyer is unknown, the refusal. */
  async identifyAll(orders: readonly CheckedOrder[]): Promise<(OrderReport | AppError)[]> {
    const named = orders.map((order) => order.named);
    const byNo = await this.members.idsByNo(this.database, distinct(named.map(memberNoOf)));
    const byPhone = await this.members.idsByPhone(this.database, distinct(named.map(phoneOf)));
    return orders.map(({ named, ...order }) => {
      const memberId =
        byNo.get(memberNoOf(named) ?? '') ?? byPhone.get(phoneOf(named) ?? '') ?? null;
      const buyer = buyerOf(named, memberId);
      return buyer instanceof AppError ? buyer : { ...order, buyer };
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
