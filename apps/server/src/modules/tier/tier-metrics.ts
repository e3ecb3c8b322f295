import { Injectable } from '@nestjs/common';
import type { BusinessDay, TierMetric } from '@shuke/shared';
import { invariant, type MemberId, type Reader } from '../../platform/index.js';

export interface MetricQuestion {
  metric: TierMetric;
  /** Days whose orders count, both inclusive; null for no beginning. */
  from: BusinessDay | null;
  until: BusinessDay;
  /** Only orders recorded by then: the metric as it was at an upgrade. */
  recordedBy?: Date;
}

/** One member's days. */
export interface MetricSpan {
  memberId: MemberId;
  from: BusinessDay | null;
  until: BusinessDay;
}

/** Who knows what members did. The order module answers for orders; the arrows stay without a circle. */
export interface MetricSource {
  /** One span a member, in one statement; who did nothing is left out. */
  sums(
    reader: Reader,
    metric: TierMetric,
    spans: readonly MetricSpan[],
  ): Promise<Map<MemberId, number>>;
}

@Injectable()
export class TierMetrics {
  private readonly sources = new Map<TierMetric, MetricSource>();

  use(metrics: readonly TierMetric[], source: MetricSource): void {
    for (const metric of metrics) this.sources.set(metric, source);
  }

  async sums(
    reader: Reader,
    metric: TierMetric,
    spans: readonly MetricSpan[],
  ): Promise<Map<MemberId, number>> {
    const source = this.sources.get(metric);
    invariant(source, `no module answers the metric ${metric}`);
    return spans.length === 0 ? new Map() : source.sums(reader, metric, spans);
  }

  async sum(reader: Reader, metric: TierMetric, span: MetricSpan): Promise<number> {
    return (await this.sums(reader, metric, [span])).get(span.memberId) ?? 0;
  }
}
