import { Injectable, type OnModuleInit } from '@nestjs/common';
import { startOfDay } from '@shuke/shared';
import type { MemberId, Reader } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type MetricQuestion, type MetricSource, TierMetrics } from '../tier/index.js';
import { PurchaseRepository } from './purchase.repository.js';
import { Purchases } from './purchases.js';

/** Answers the tier module's question what a member bought. */
@Injectable()
export class OrderMetrics implements MetricSource, OnModuleInit {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly brand: BrandService,
    private readonly tierMetrics: TierMetrics,
  ) {}

  onModuleInit(): void {
    this.tierMetrics.use(this);
  }

  async metric(reader: Reader, memberId: MemberId, question: MetricQuestion): Promise<number> {
    const { timeZone } = await this.brand.settings();
    const from = question.from && startOfDay(question.from, timeZone);
    const rows = await this.purchases.listPurchases(reader, memberId, from);
    return new Purchases(rows, timeZone).metric(question);
  }
}
