import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { StoreModule } from '../store/index.js';
import { ExplainRepository } from './explain.repository.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerChangesRepository } from './ledger-changes.repository.js';
import { PointsConsoleController } from './points.console.controller.js';
import { PointsJobs } from './points.jobs.js';
import { PointsMemberController } from './points.member.controller.js';
import { PointsRepository } from './points.repository.js';
import { PointsStaffController } from './points.staff.controller.js';
import { PointsBooks } from './points-books.js';
import { PointsDue } from './points-due.service.js';
import { PointsEndings } from './points-endings.js';
import { PointsEntries } from './points-entries.service.js';
import { PointsExplanations } from './points-explanation.service.js';
import { PointsReconciler } from './points-reconciler.js';
import { PointsStatements } from './points-statement.service.js';
import { PointsViews } from './points-views.js';
import { ReconcileRepository } from './reconcile.repository.js';
import { SourceNames } from './source-names.js';
import { SourceNamesRepository } from './source-names.repository.js';
import { StatementRepository } from './statement.repository.js';

@Module({
  imports: [BrandModule, MemberModule, StoreModule],
  controllers: [PointsConsoleController, PointsMemberController, PointsStaffController],
  providers: [
    ExplainRepository,
    LedgerRepository,
    LedgerChangesRepository,
    PointsBooks,
    PointsDue,
    PointsEndings,
    PointsEntries,
    PointsExplanations,
    PointsJobs,
    PointsReconciler,
    PointsRepository,
    PointsStatements,
    PointsViews,
    ReconcileRepository,
    SourceNames,
    SourceNamesRepository,
    StatementRepository,
  ],
  exports: [PointsBooks, PointsEndings, PointsReconciler, PointsViews],
})
export class PointsModule {}
