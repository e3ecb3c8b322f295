import { Injectable, type OnModuleInit } from '@nestjs/common';
import { endOfDay, startOfDay, type TierMetric } from '@shuke/shared';
import type { MemberId, Reader } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type MetricSource, type MetricSpan, TierMetrics } from '../tier/index.js';
import { PurchaseRepository } from './purchase.repository.js';

/** Answers the tier module's question what members bought. */
@Injectable()
export class OrderMetrics implements MetricSource, OnModuleInit {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly brand: BrandService,
    private readonly tierMetrics: TierMetrics,
  ) {}

  onModuleInit(): void {
    this.tierMetrics.use(['spend', 'orders'], this);
  }

  async sums(
    reader: Reader,
    metric: TierMetric,
    spans: readonly MetricSpan[],
  ): Promise<Map<MemberId, number>> {
    const { timeZone } = await this.brand.settings();
    const instants = spans.map(({ memberId, from, until }) => ({
      memberId,
      from: from && startOfDay(from, timeZone),
      until: endOfDay(until, timeZone),
    }));
    const sums = await this.purchases.sums(reader, instants);
    return new Map(
      sums.map(({ memberId, netFen, orders }) => [memberId, metric === 'spend' ? netFen : orders]),
    );
  }
}
