import { Injectable, type OnModuleInit } from '@nestjs/common';
import { endOfDay } from '@shuke/shared';
import type { Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { MissedGrant } from '../coupon/index.js';
import { ImportedNumbers } from '../file-import/index.js';
import { type Admission, RegrantSources } from '../regrant/index.js';
import { COUPON_IMPORT } from './coupon-import.kind.js';
import type { CouponShape } from './coupon-import.types.js';

/** What an import still owes keeps the end that its file gave. */
@Injectable()
export class ImportRegrants implements OnModuleInit {
  constructor(
    private readonly sources: RegrantSources,
    private readonly numbers: ImportedNumbers,
    private readonly brand: BrandService,
  ) {}

  onModuleInit(): void {
    this.sources.register('import', { admit: (tx, missed) => this.admit(tx, missed) });
  }

  private async admit(tx: Tx, missed: readonly MissedGrant[]): Promise<Admission> {
    const ids = missed.map(({ source }) => source.id);
    const numbers = await this.numbers.list<CouponShape>(tx, COUPON_IMPORT, ids);
    const { timeZone } = await this.brand.settings();
    const admitted = missed.map((one) => {
      const lastDay = numbers.get(one.source.id)?.own.lastDay;
      return lastDay ? { ...one, until: endOfDay(lastDay, timeZone) } : one;
    });
    return { admitted };
  }
}
