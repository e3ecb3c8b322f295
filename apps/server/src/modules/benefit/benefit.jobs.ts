import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, Outbox } from '../../platform/index.js';
import { TIER_CHANGED, type TierChanged } from '../tier/index.js';
import { MonthlyPacks } from './monthly-packs.service.js';
import { UpgradeGifts } from './upgrade-gifts.service.js';

@Injectable()
export class BenefitJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly packs: MonthlyPacks,
    private readonly gifts: UpgradeGifts,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'monthly-packs', daily: '08:30' }, (ctx) => this.packs.giveDue(ctx));
    this.outbox.on<TierChanged>(TIER_CHANGED, 'benefit.upgrade-gift', (ctx, change) =>
      this.gifts.follow(ctx, change),
    );
  }
}
