import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { StoreModule } from '../store/index.js';
import { LiabilityConsoleController } from './liability.console.controller.js';
import { LiabilityJobs } from './liability.jobs.js';
import { LiabilityRepository } from './liability.repository.js';
import { LiabilitySnapshots } from './liability-snapshot.service.js';
import { LiabilitySumsRepository } from './liability-sums.repository.js';
import { LiabilityTerms } from './liability-terms.service.js';
import { LiabilityViews } from './liability-views.service.js';

@Module({
  imports: [BrandModule, StoreModule],
  controllers: [LiabilityConsoleController],
  providers: [
    LiabilityJobs,
    LiabilityRepository,
    LiabilitySnapshots,
    LiabilitySumsRepository,
    LiabilityTerms,
    LiabilityViews,
  ],
})
export class LiabilityModule {}
