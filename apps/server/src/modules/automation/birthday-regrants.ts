import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx, Tx } from '../../platform/index.js';
import { type Regranted, type RegrantSource, RegrantSources } from '../regrant/index.js';
import { BirthdayGiver } from './birthday-giver.js';
import { LateCouponRepository } from './late-coupon.repository.js';

/** A birthday's coupon that comes late: it joins the gift that was given, and is told of. */
@Injectable()
export class BirthdayRegrants implements RegrantSource, OnModuleInit {
  constructor(
    private readonly sources: RegrantSources,
    private readonly gifts: LateCouponRepository,
    private readonly giver: BirthdayGiver,
  ) {}

  onModuleInit(): void {
    this.sources.register('birthday', this);
  }

  async granted(tx: Tx, ctx: Ctx, granted: readonly Regranted[]): Promise<void> {
    const coupons = granted.map(({ coupon }) => coupon);
    await this.gifts.put(tx, coupons);
    await this.giver.tellLate(tx, ctx, coupons);
  }
}
