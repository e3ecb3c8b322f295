import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { LiabilitySnapshots } from './liability-snapshot.service.js';

/** After the night's expiries are written. */
@Injectable()
export class LiabilityJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly snapshots: LiabilitySnapshots,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'liability', daily: '03:30' }, async (ctx) => {
      await this.snapshots.start(ctx);
    });
  }
}
