import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/index.js';
import { LAPSING } from './offer-transfer.service.js';
import { ReturnTransfer } from './return-transfer.service.js';
import type { TransferId } from './transfer.types.js';

@Injectable()
export class TransferJobs implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly returns: ReturnTransfer,
  ) {}

  onModuleInit(): void {
    this.outbox.on<{ transferId: TransferId }>(
      LAPSING,
      'points-transfer.return',
      (ctx, { transferId }) => this.returns.lapse(ctx, transferId),
    );
  }
}
