import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { LedgerRepository } from './ledger.repository.js';
import { PointsConsoleController } from './points.console.controller.js';
import { PointsJobs } from './points.jobs.js';
import { PointsMemberController } from './points.member.controller.js';
import { PointsRepository } from './points.repository.js';
import { PointsBooks } from './points-books.js';
import { PointsDue } from './points-due.service.js';
import { PointsEntries } from './points-entries.service.js';
import { PointsReconciler } from './points-reconciler.js';
import { PointsViews } from './points-views.js';
import { ReconcileRepository } from './reconcile.repository.js';

@Module({
  imports: [BrandModule, MemberModule],
  controllers: [PointsConsoleController, PointsMemberController],
  providers: [
    LedgerRepository,
    PointsBooks,
    PointsDue,
    PointsEntries,
    PointsJobs,
    PointsReconciler,
    PointsRepository,
    PointsViews,
    ReconcileRepository,
  ],
  exports: [PointsBooks, PointsReconciler, PointsViews],
})
export class PointsModule {}
