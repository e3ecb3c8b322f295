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

/** Who knows what members bought. The order module answers; the arrows stay without a circle. */
export interface MetricSource {
  metric(reader: Reader, memberId: MemberId, question: MetricQuestion): Promise<number>;
}

@Injectable()
export class TierMetrics implements MetricSource {
  private source: MetricSource | undefined;

  use(source: MetricSource): void {
    this.source = source;
  }

  metric(reader: Reader, memberId: MemberId, question: MetricQuestion): Promise<number> {
    invariant(this.source, 'no module answers what members bought');
    return this.source.metric(reader, memberId, question);
  }
}
