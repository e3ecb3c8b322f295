import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { invariant, type MemberId, type Reader } from '../../platform/index.js';

/** Who knows what a member's orders of a day have earned. */
export interface DayEarningsSource {
  on(reader: Reader, memberId: MemberId, day: BusinessDay): Promise<number>;
}

/** Asked only where the brand caps a day. The order module answers; the arrows stay without a circle. */
@Injectable()
export class DayEarnings implements DayEarningsSource {
  private source: DayEarningsSource | undefined;

  use(source: DayEarningsSource): void {
    this.source = source;
  }

  on(reader: Reader, memberId: MemberId, day: BusinessDay): Promise<number> {
    invariant(this.source, 'no module answers what orders have earned');
    return this.source.on(reader, memberId, day);
  }
}
