import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, Outbox } from '../../platform/index.js';
import { TIER_CHANGED, type TierChanged } from '../tier/index.js';
import { TierNotices } from './tier-notices.service.js';

@Injectable()
export class TierNoticeJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly notices: TierNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'tier-notices', daily: '10:00' }, (ctx) =>
      this.notices.tellDue(ctx),
    );
    this.outbox.on<TierChanged>(TIER_CHANGED, 'tier-notice.changed', (ctx, change) =>
      this.notices.tellChange(ctx, change),
    );
  }
}
