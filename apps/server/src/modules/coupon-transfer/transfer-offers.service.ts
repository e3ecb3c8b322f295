import { Injectable } from '@nestjs/common';
import { businessDayOf, lastDayBefore } from '@shuke/shared';
import { AppError, type Ctx, Database, invariant } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponGiving, templateView } from '../coupon/index.js';
import { MemberService, nicknameForOthers } from '../member/index.js';
import { CouponTransferRepository } from './coupon-transfer.repository.js';
import { transferStateAt } from './coupon-transfer.rules.js';
import type { TransferOfferView } from './dto/coupon-transfer.dto.js';
import { TransferTokens } from './transfer-tokens.js';

/** What whoever opens a link is shown, before they join or accept. */
@Injectable()
export class TransferOffers {
  constructor(
    private readonly transfers: CouponTransferRepository,
    private readonly giving: CouponGiving,
    private readonly tokens: TransferTokens,
    private readonly members: MemberService,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  /** 404 COUPON_TRANSFER_UNKNOWN. */
  async look(ctx: Ctx, token: string): Promise<TransferOfferView> {
    const id = this.tokens.idOf(token);
    const transfer = id && (await this.transfers.find(this.database, id));
    if (!transfer) throw new AppError('COUPON_TRANSFER_UNKNOWN');
    const coupon = await this.giving.find(this.database, transfer.from, transfer.couponId);
    invariant(coupon, 'a transfer is of a coupon');
    const giver = await this.members.getById(this.database, transfer.from);
    const { timeZone } = await this.brand.settings();
    return {
      state: transferStateAt(transfer, ctx.now),
      template: templateView(coupon.template),
      validFrom: businessDayOf(coupon.validFrom, timeZone),
      validUntil: lastDayBefore(coupon.validUntil, timeZone),
      until: transfer.until,
      from: nicknameForOthers(giver),
      own: ctx.actor.kind === 'member' && ctx.actor.memberId === transfer.from,
    };
  }
}
