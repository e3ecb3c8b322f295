import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { MessageModule } from '../message/index.js';
import { TierModule } from '../tier/index.js';
import { TierNoticeJobs } from './tier-notice.jobs.js';
import { TierNotices } from './tier-notices.service.js';

/** What members are told of their tiers. */
@Module({
  imports: [BrandModule, MemberModule, MessageModule, TierModule],
  providers: [TierNoticeJobs, TierNotices],
})
export class TierNoticeModule {}
