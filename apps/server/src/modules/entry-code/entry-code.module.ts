import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { CodeBatchConsoleController } from './code-batch.console.controller.js';
import { CodeBatchRepository } from './code-batch.repository.js';
import { CodeBatches } from './code-batches.service.js';
import { CodeGeneration } from './code-generation.js';
import { CodeGuesses } from './code-guesses.js';
import { EnterCode } from './enter-code.service.js';
import { EntryCodeMemberController } from './entry-code.member.controller.js';
import { EntryCodeRepository } from './entry-code.repository.js';
import { ExportCodes } from './export-codes.service.js';

@Module({
  imports: [BrandModule, CouponModule, MemberModule],
  controllers: [CodeBatchConsoleController, EntryCodeMemberController],
  providers: [
    CodeBatches,
    CodeBatchRepository,
    CodeGeneration,
    CodeGuesses,
    EnterCode,
    EntryCodeRepository,
    ExportCodes,
  ],
})
export class EntryCodeModule {}
