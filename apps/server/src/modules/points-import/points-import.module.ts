import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { CheckImport } from './check-import.task.js';
import { ClearImports } from './clear-imports.service.js';
import { GrantImport } from './grant-import.task.js';
import { ImportDesk } from './import-desk.service.js';
import { ImportViews } from './import-views.service.js';
import { ImportedLotRepository } from './imported-lot.repository.js';
import { PointsImportConsoleController } from './points-import.console.controller.js';
import { PointsImportJobs } from './points-import.jobs.js';
import { PointsImportRepository } from './points-import.repository.js';
import { RejectsFile } from './rejects-file.service.js';
import { RunImport } from './run-import.service.js';
import { StageImport } from './stage-import.service.js';
import { StagedRowRepository } from './staged-row.repository.js';

@Module({
  imports: [BrandModule, MemberModule, PointsModule],
  controllers: [PointsImportConsoleController],
  providers: [
    CheckImport,
    ClearImports,
    GrantImport,
    ImportDesk,
    ImportedLotRepository,
    ImportViews,
    PointsImportJobs,
    PointsImportRepository,
    RejectsFile,
    RunImport,
    StagedRowRepository,
    StageImport,
  ],
})
export class PointsImportModule {}
