import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { DashboardService } from './dashboard.service.js';
import { InsightConsoleController } from './insight.console.controller.js';
import { InsightRepository } from './insight.repository.js';

@Module({
  imports: [BrandModule, StoreModule, TierModule],
  controllers: [InsightConsoleController],
  providers: [DashboardService, InsightRepository],
})
export class InsightModule {}
