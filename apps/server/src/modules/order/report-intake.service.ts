import { Injectable } from '@nestjs/common';
import { isCouponCode, normalizeCouponCode } from '@shuke/shared';
import { AppError, type Ctx, contentHash, type Id, invalidField } from '../../platform/index.js';
import { requireOwnChannel, requireOwnStore, StoreService } from '../store/index.js';
import type { RefundDto } from './dto/refund.dto.js';
import type { ReportOrderDto } from './dto/report-order.dto.js';
import { isTooFarAhead, orderFault } from './order.rules.js';
import type { OrderReport, RefundReport } from './order.types.js';
import { refundFault } from './refund.rules.js';
import { refusalError } from './take-refund.js';

/** An order that is checked in itself; who its buyer is has not been looked up yet. */
export type CheckedOrder = Omit<OrderReport, 'buyer' | 'quote'> & {
  named: Pick<ReportOrderDto, 'memberCode' | 'memberNo' | 'phone'>;
  /** The quote that it is an order of, and what it says itself of what the quote says too. */
  ofQuote: { id: Id<'quo'>; couponCodes?: readonly string[]; pointsUsed?: number } | null;
};

/**
 * From what a door received to what can be posted. Refusals: FORBIDDEN for a channel or store that is
 * not the caller's, STORE_UNKNOWN, CLOCK_AHEAD, INVALID_INPUT for sums that don't agree.
 */
@Injectable()
export class ReportIntake {
  constructor(private readonly stores: StoreService) {}

  /** `content` is what makes a repeat the same: the body as it was received. */
  async checkOrder(ctx: Ctx, body: ReportOrderDto, content: object): Promise<CheckedOrder> {
    requireOwnChannel(ctx, body.channel);
    await this.stores.get(body.storeCode);
    requireOwnStore(ctx, body.storeCode);
    const fault = orderFault(body);
    if (fault) throw invalidField(fault.path, fault.message, 'INCONSISTENT');
    requireNotAhead(ctx, body.paidAt);
    const { memberCode, memberNo, phone } = body;
    return {
      type: 'order',
      channel: body.channel,
      orderNo: body.orderNo,
      contentHash: contentHash(content),
      storeCode: body.storeCode,
      staffCode: body.staffCode ?? null,
      paidAt: body.paidAt,
      paidFen: body.paidFen,
      lines: [...body.lines].sort((one, other) => one.lineNo - other.lineNo),
      pointsUsed: body.pointsUsed ?? 0,
      couponCodes: couponCodesOf(body),
      settled: body.settled ?? false,
      named: { memberCode, memberNo, phone },
      ofQuote: ofQuote(body),
    };
  }

  checkRefund(
    ctx: Ctx,
    number: { channel: string; orderNo: string },
    body: RefundDto,
    content: object,
  ): RefundReport {
    requireOwnChannel(ctx, number.channel);
    const { refundedFen, whole = false, lines } = body;
    const request = { refundedFen, whole, lines };
    const fault = refundFault(request);
    if (fault) throw refusalError(fault);
    requireNotAhead(ctx, body.refundedAt);
    return {
      type: 'refund',
      channel: number.channel,
      orderNo: number.orderNo,
      refundNo: body.refundNo,
      contentHash: contentHash({ ...number, content }),
      refundedAt: body.refundedAt,
      request,
    };
  }
}

function ofQuote(body: ReportOrderDto): CheckedOrder['ofQuote'] {
  const { quoteId, couponCodes, pointsUsed } = body;
  if (quoteId === undefined) return null;
  return { id: quoteId as Id<'quo'>, couponCodes: couponCodes && couponCodesOf(body), pointsUsed };
}

const NOT_ASCII = /[^\x20-\x7e]/g;

/** A typo is told from a code that doesn't exist; in a fact it stays as typed, to be listed. */
function couponCodesOf({ couponCodes = [], settled = false }: ReportOrderDto): string[] {
  return couponCodes.map((text) => {
    const code = normalizeCouponCode(text);
    if (isCouponCode(code)) return code;
    if (!settled) throw new AppError('COUPON_MALFORMED');
    return text.replace(NOT_ASCII, '?');
  });
}

function requireNotAhead({ now }: Ctx, at: Date): void {
  if (isTooFarAhead(at, now)) throw new AppError('CLOCK_AHEAD');
}
