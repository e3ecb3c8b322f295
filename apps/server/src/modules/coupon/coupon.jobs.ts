import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { CouponExpiry } from './coupon-expiry.service.js';

@Injectable()
export class CouponJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly expiry: CouponExpiry,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'coupon-expiry', daily: '00:20' }, (ctx) =>
      this.expiry.expireEnded(ctx),
    );
  }
}
