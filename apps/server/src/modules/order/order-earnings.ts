import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BusinessDay, endOfDay, startOfDay } from '@shuke/shared';
import type { MemberId, Reader } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { DayEarnings, type DayEarningsSource } from '../quote/index.js';
import { PurchaseRepository } from './purchase.repository.js';

/** Answers the quote module's question what a member's orders of a day have earned. */
@Injectable()
export class OrderEarnings implements DayEarningsSource, OnModuleInit {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly brand: BrandService,
    private readonly dayEarnings: DayEarnings,
  ) {}

  onModuleInit(): void {
    this.dayEarnings.use(this);
  }

  async on(reader: Reader, memberId: MemberId, day: BusinessDay): Promise<number> {
    const { timeZone } = await this.brand.settings();
    const [from, until] = [startOfDay(day, timeZone), endOfDay(day, timeZone)];
    const orders = await this.purchases.listEarned(reader, memberId, from, until);
    return orders.reduce((sum, { points }) => sum + points, 0);
  }
}
