import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { PointsModule } from '../points/index.js';
import { TierModule } from '../tier/index.js';
import { BooksRepository } from './books.repository.js';
import { ClaimCounts } from './claim-counts.js';
import { ClaimCountsRepository } from './claim-counts.repository.js';
import { ClaimsRepository } from './claims.repository.js';
import { MemberBooks } from './member-books.js';
import { OrderSumsRepository } from './order-sums.repository.js';
import { RangesRepository } from './ranges.repository.js';
import { Reconciler } from './reconciler.service.js';
import { TransfersRepository } from './transfers.repository.js';

@Module({
  imports: [BrandModule, PointsModule, TierModule],
  providers: [
    BooksRepository,
    ClaimCounts,
    ClaimCountsRepository,
    ClaimsRepository,
    MemberBooks,
    OrderSumsRepository,
    RangesRepository,
    Reconciler,
    TransfersRepository,
  ],
  exports: [Reconciler],
})
export class ReconcileModule {}
