import { Module } from '@nestjs/common';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { MissedGrantConsoleController } from './missed-grant.console.controller.js';
import { MissedGrantViews } from './missed-grant-views.service.js';
import { MissedListRepository } from './missed-list.repository.js';
import { RegrantSources } from './regrant-sources.js';
import { RegrantTask } from './regrant-task.js';
import { Regranter } from './regranter.js';
import { Regrants } from './regrants.service.js';

@Module({
  imports: [CouponModule, MemberModule],
  controllers: [MissedGrantConsoleController],
  providers: [
    MissedGrantViews,
    MissedListRepository,
    Regranter,
    Regrants,
    RegrantSources,
    RegrantTask,
  ],
  exports: [Regrants, RegrantSources],
})
export class RegrantModule {}
