import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { ClearImports } from '../file-import/index.js';
import { COUPON_IMPORT } from './coupon-import.kind.js';

@Injectable()
export class CouponImportJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clearing: ClearImports,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'coupon-import-clear', daily: '04:40' }, (ctx) =>
      this.clearing.clear(ctx, COUPON_IMPORT),
    );
  }
}
