import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { AdjustmentConsoleController } from './adjustment.console.controller.js';
import { AdjustmentOpenController } from './adjustment.open.controller.js';
import { AdjustmentRepository } from './adjustment.repository.js';
import { AdjustmentBooks } from './adjustment-books.js';
import { AdjustmentViews } from './adjustment-views.service.js';
import { DecideAdjustment } from './decide-adjustment.service.js';
import { RequestAdjustment } from './request-adjustment.service.js';

@Module({
  imports: [BrandModule, MemberModule, PointsModule],
  controllers: [AdjustmentConsoleController, AdjustmentOpenController],
  providers: [
    AdjustmentBooks,
    AdjustmentRepository,
    AdjustmentViews,
    DecideAdjustment,
    RequestAdjustment,
  ],
})
export class AdjustmentModule {}
