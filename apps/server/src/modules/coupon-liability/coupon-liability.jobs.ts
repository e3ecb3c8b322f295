import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { CouponLiabilitySnapshots } from './coupon-liability-snapshot.service.js';

/** After the night's expiries are written. */
@Injectable()
export class CouponLiabilityJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly snapshots: CouponLiabilitySnapshots,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'coupon-liability', daily: '03:40' }, async (ctx) => {
      await this.snapshots.start(ctx);
    });
  }
}
