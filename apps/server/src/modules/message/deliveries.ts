import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/index.js';
import { DeliveryRepository } from './delivery.repository.js';
import type { DeliveryCounts } from './delivery.types.js';

/** The deliveries of one cause, e.g. a campaign. */
@Injectable()
export class Deliveries {
  constructor(private readonly repository: DeliveryRepository) {}

  countsOf(reader: Reader, cause: string): Promise<DeliveryCounts> {
    return this.repository.countsOf(reader, cause);
  }

  /** What has not begun is skipped; gives how many. */
  cancelPlanned(tx: Tx, cause: string): Promise<number> {
    return this.repository.cancelPlanned(tx, cause);
  }
}
