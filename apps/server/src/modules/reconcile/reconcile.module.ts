import { Module } from '@nestjs/common';
import { PointsModule } from '../points/index.js';
import { BooksRepository } from './books.repository.js';
import { ClaimsRepository } from './claims.repository.js';
import { RangesRepository } from './ranges.repository.js';
import { Reconciler } from './reconciler.service.js';

@Module({
  imports: [PointsModule],
  providers: [BooksRepository, ClaimsRepository, RangesRepository, Reconciler],
  exports: [Reconciler],
})
export class ReconcileModule {}
