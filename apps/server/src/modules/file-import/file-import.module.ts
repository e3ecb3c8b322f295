import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { CheckImport } from './check-import.task.js';
import { ClearImports } from './clear-imports.service.js';
import { GrantImport } from './grant-import.task.js';
import { ImportRepository } from './import.repository.js';
import { ImportDesk } from './import-desk.service.js';
import { ImportMembers } from './import-members.js';
import { ImportSteps } from './import-steps.repository.js';
import { ImportViews } from './import-views.service.js';
import { ImportedNumbers } from './imported-number.repository.js';
import { RejectsFile } from './rejects-file.service.js';
import { RunImport } from './run-import.service.js';
import { StageImport } from './stage-import.service.js';
import { StagedRowRepository } from './staged-row.repository.js';

const FACE = [
  CheckImport,
  ClearImports,
  GrantImport,
  ImportDesk,
  ImportedNumbers,
  ImportViews,
  RejectsFile,
];

@Module({
  imports: [BrandModule, MemberModule],
  providers: [
    ...FACE,
    ImportMembers,
    ImportRepository,
    ImportSteps,
    RunImport,
    StagedRowRepository,
    StageImport,
  ],
  exports: FACE,
})
export class FileImportModule {}
