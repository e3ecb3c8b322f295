import { Injectable } from '@nestjs/common';
import { COUNTER_CHANNEL, isCouponCode, normalizeCouponCode } from '@shuke/shared';
import { type Ctx, invalidField } from '../../platform/index.js';
import { onlyStoreOf, requireOwnChannel, requireOwnStore, StoreService } from '../store/index.js';
import type { CounterQuoteRequest, QuoteLineDto, QuoteRequest } from './dto/quote.dto.js';

/** A quote as it is asked for, checked in itself. */
export interface AskedQuote {
  channel: string;
  storeCode: string;
  memberCode?: string;
  memberNo?: string;
  lines: readonly QuoteLineDto[];
  /** Well-formed ones normalized, each once; undefined: the best. */
  codes?: readonly string[];
  pointsToUse: number;
  holdSeconds: number;
  at: Date;
}

/** Refusals: FORBIDDEN for a channel or store that is not the caller's, STORE_UNKNOWN, INVALID_INPUT. */
@Injectable()
export class QuoteIntake {
  constructor(private readonly stores: StoreService) {}

  async check(ctx: Ctx, body: QuoteRequest): Promise<AskedQuote> {
    requireOwnChannel(ctx, body.channel);
    await this.stores.get(body.storeCode);
    requireOwnStore(ctx, body.storeCode);
    const { channel, storeCode, memberCode, memberNo, lines, couponCodes } = body;
    if (memberCode !== undefined && memberNo !== undefined) {
      throw invalidField('memberNo', 'memberCode、memberNo 只能给一个', 'INCONSISTENT');
    }
    if (new Set(lines.map(({ lineNo }) => lineNo)).size < lines.length) {
      throw invalidField('lines', '行号不能重复', 'INCONSISTENT');
    }
    const codes = couponCodes && [...new Set(couponCodes.map(asTyped))];
    const { pointsToUse = 0, holdSeconds = 0, at = ctx.now } = body;
    return { channel, storeCode, memberCode, memberNo, lines, codes, pointsToUse, holdSeconds, at };
  }

  checkAtCounter(ctx: Ctx, body: CounterQuoteRequest): Promise<AskedQuote> {
    const { channel = COUNTER_CHANNEL, storeCode = onlyStoreOf(ctx) } = body;
    return this.check(ctx, { ...body, channel, storeCode });
  }
}

/** A typo stays as it was typed, so that the answer can say which code it is about. */
function asTyped(text: string): string {
  const code = normalizeCouponCode(text);
  return isCouponCode(code) ? code : text;
}
