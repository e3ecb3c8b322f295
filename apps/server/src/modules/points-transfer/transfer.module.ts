import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { ClaimTransfer } from './claim-transfer.service.js';
import { OfferTransfer } from './offer-transfer.service.js';
import { ReturnTransfer } from './return-transfer.service.js';
import { PointsTransferConsoleController } from './transfer.console.controller.js';
import { TransferJobs } from './transfer.jobs.js';
import { TransferMemberController } from './transfer.member.controller.js';
import { TransferRepository } from './transfer.repository.js';
import { TransferLogRepository } from './transfer-log.repository.js';
import { TransferLog } from './transfer-log.service.js';
import { TransferOfferMemberController } from './transfer-offer.member.controller.js';
import { TransferTokens } from './transfer-tokens.js';
import { TransferViews } from './transfer-views.service.js';

@Module({
  imports: [BrandModule, MemberModule, PointsModule],
  controllers: [
    PointsTransferConsoleController,
    TransferMemberController,
    TransferOfferMemberController,
  ],
  providers: [
    ClaimTransfer,
    OfferTransfer,
    ReturnTransfer,
    TransferJobs,
    TransferLog,
    TransferLogRepository,
    TransferRepository,
    TransferTokens,
    TransferViews,
  ],
})
export class PointsTransferModule {}
