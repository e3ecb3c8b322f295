import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { PointsRulesConsoleController } from './points-rules.console.controller.js';
import { PointsRules } from './points-rules.service.js';

@Module({
  imports: [BrandModule, StoreModule, TierModule],
  controllers: [PointsRulesConsoleController],
  providers: [PointsRules],
  exports: [PointsRules],
})
export class PointsRulesModule {}
