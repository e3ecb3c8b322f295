import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/index.js';
import { ORDER_POSTED, ORDER_REFUNDED, type OrderEvent } from '../order/index.js';
import { SpendGifts } from './spend-gifts.js';

@Injectable()
export class SpendGiftJobs implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly gifts: SpendGifts,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderEvent>(ORDER_POSTED, 'spend-gift.give', (ctx, order) =>
      this.gifts.give(ctx, order),
    );
    this.outbox.on<OrderEvent>(ORDER_REFUNDED, 'spend-gift.take-back', (ctx, order) =>
      this.gifts.takeBack(ctx, order),
    );
  }
}
