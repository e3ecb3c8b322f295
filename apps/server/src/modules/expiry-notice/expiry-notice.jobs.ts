import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { ExpiryNotices } from './expiry-notices.service.js';

@Injectable()
export class ExpiryNoticeJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly notices: ExpiryNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'expiry-notices', daily: '10:10' }, (ctx) =>
      this.notices.tellDue(ctx),
    );
  }
}
