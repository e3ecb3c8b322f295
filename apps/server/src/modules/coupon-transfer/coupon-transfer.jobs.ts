import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/index.js';
import { AcceptCoupon } from './accept-coupon.service.js';
import { COUPON_HANDED_OVER, type CouponHandedOver } from './coupon-transfer.events.js';

@Injectable()
export class CouponTransferJobs implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly friend: AcceptCoupon,
  ) {}

  onModuleInit(): void {
    this.outbox.on<CouponHandedOver>(
      COUPON_HANDED_OVER,
      'coupon-transfer.give',
      async (ctx, { transferId }) => {
        await this.friend.give(ctx, transferId);
      },
    );
  }
}
