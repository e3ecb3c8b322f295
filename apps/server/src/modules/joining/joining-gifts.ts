import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, later, type MemberId, type Tx } from '../../platform/index.js';
import { BrandService, type BrandSettings } from '../brand/index.js';
import { UnaskedGrants } from '../coupon/index.js';
import { type Ledger, lotExpiry, PointsBooks } from '../points/index.js';
import { GrowthBooks } from '../tier/index.js';

const DAY_SECONDS = 86_400;

export interface Gifts {
  welcome: boolean;
  profileCompleted: boolean;
  /** When the member earned them. */
  at: Date;
}

/**
 * What a member gets for joining and for completing the profile, in the unit of its cause and under
 * the member's lock. Once each: the caller has just marked the member's row (`welcomed_at`,
 * `profile_completed_at`) for the first time.
 */
@Injectable()
export class JoiningGifts {
  constructor(
    private readonly brand: BrandService,
    private readonly points: PointsBooks,
    private readonly coupons: UnaskedGrants,
    private readonly growth: GrowthBooks,
  ) {}

  async give(tx: Tx, ctx: Ctx, memberId: MemberId, gifts: Gifts): Promise<void> {
    const settings = await this.brand.settings();
    await this.givePoints(tx, ctx, memberId, gifts, settings);
    await this.growth.count(tx, ctx, memberId, { activities: activitiesOf(gifts), at: gifts.at });
    const { coupon } = settings.welcome;
    if (gifts.welcome && coupon !== undefined && isRecent(gifts.at, ctx.now)) {
      await this.giveCoupon(tx, ctx, memberId, coupon);
    }
  }

  private async givePoints(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    gifts: Gifts,
    settings: BrandSettings,
  ): Promise<void> {
    const { register = 0, completeProfile = 0 } = settings.points.activities;
    const welcome = gifts.welcome ? register : 0;
    const profile = gifts.profileCompleted ? completeProfile : 0;
    if (welcome + profile === 0) return;
    const ledger = await this.points.open(tx, memberId, ctx.now);
    const earn = (points: number, activity: string, reason: string) =>
      earnActivity(ledger, { points, activity, reason, at: gifts.at, settings });
    if (welcome > 0) earn(welcome, 'register', 'ACTIVITY_REGISTER');
    if (profile > 0) earn(profile, 'completeProfile', 'ACTIVITY_COMPLETE_PROFILE');
    await this.points.save(tx, ctx, ledger);
  }

  /** A welcome coupon that has run out or ended refuses nobody's joining: it stands among the missed grants. */
  private async giveCoupon(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    templateCode: string,
  ): Promise<void> {
    const source = { type: 'welcome', id: memberId } as const;
    try {
      await this.coupons.issueMany(tx, ctx, { memberIds: [memberId], templateCode, source });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}

function activitiesOf({ welcome, profileCompleted }: Gifts): string[] {
  return [...(welcome ? ['register'] : []), ...(profileCompleted ? ['completeProfile'] : [])];
}

/** A coupon's days begin now, so who joined long ago gets none of it. */
function isRecent(joinedAt: Date, now: Date): boolean {
  return joinedAt > later(now, -DAY_SECONDS);
}

function earnActivity(
  ledger: Ledger,
  gift: {
    points: number;
    activity: string;
    reason: string;
    at: Date;
    settings: BrandSettings;
  },
): void {
  const { points, timeZone } = gift.settings;
  ledger.earn({
    points: gift.points,
    reason: gift.reason,
    source: { type: 'activity', id: gift.activity },
    occurredAt: gift.at,
    availableAt: gift.at,
    expiresAt: lotExpiry(points.expiry, gift.at, timeZone),
  });
}
