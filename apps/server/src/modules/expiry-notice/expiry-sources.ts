import { Injectable } from '@nestjs/common';
import { type BusinessDay, lastDayBefore, startOfDay } from '@shuke/shared';
import type { Id, MemberId, Reader } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponEndings } from '../coupon/index.js';
import { PointsEndings, PointsViews } from '../points/index.js';
import {
  couponNotice,
  type Ending,
  type ExpiryKind,
  type ExpiryNotice,
  NOTHING_TOLD,
  pointsNotice,
  type Told,
  untold,
} from './expiry-notice.rules.js';

/** Where a chunk ended: an account by its next due instant, or a coupon by its end. */
export interface ExpiryPlace {
  at: Date;
  memberId: MemberId;
  couponId?: Id<'cpn'>;
}

interface Asked {
  memberIds: readonly MemberId[];
  told: ReadonlyMap<MemberId, Told>;
  now: Date;
  until: Date;
  today: BusinessDay;
  days: number;
}

/** What ends, of points and of coupons, in the words of a notice. */
@Injectable()
export class ExpirySources {
  constructor(
    private readonly endings: PointsEndings,
    private readonly points: PointsViews,
    private readonly coupons: CouponEndings,
    private readonly brand: BrandService,
  ) {}

  /** Whose accounts are due, or whose coupons end, until then; more than who has something to be told. */
  list(
    reader: Reader,
    kind: ExpiryKind,
    of: { now: Date; until: Date; after: ExpiryPlace | null; limit: number },
  ): Promise<ExpiryPlace[]> {
    return kind === 'points' ? this.endings.list(reader, of) : this.coupons.list(reader, of);
  }

  async notices(
    reader: Reader,
    kind: ExpiryKind,
    asked: Asked,
  ): Promise<Map<MemberId, ExpiryNotice<Ending>>> {
    if (asked.memberIds.length === 0) return new Map();
    return kind === 'points' ? this.ofPoints(reader, asked) : this.ofCoupons(reader, asked);
  }

  private async ofPoints(reader: Reader, asked: Asked) {
    const views = await this.points.ofMany(reader, asked.memberIds, asked.now);
    const notices = new Map<MemberId, ExpiryNotice<Ending>>();
    for (const [memberId, { expiring }] of views) {
      const endings = expiring.map((one) => ({ ...one, item: one.lastDay }));
      const notice = pointsNotice(untold(endings, toldOf(asked, memberId), asked));
      if (notice) notices.set(memberId, notice);
    }
    return notices;
  }

  private async ofCoupons(reader: Reader, asked: Asked) {
    const { timeZone } = await this.brand.settings();
    const { memberIds, now, until, today } = asked;
    // Whoever got a coupon today knows of it.
    const issuedBefore = startOfDay(today, timeZone);
    const ending = await this.coupons.of(reader, memberIds, { now, until, issuedBefore });
    const notices = new Map<MemberId, ExpiryNotice<Ending>>();
    for (const memberId of memberIds) {
      const endings = (ending.get(memberId) ?? []).map(({ id, name, validUntil }) => ({
        ...{ item: id, name, lastDay: lastDayBefore(validUntil, timeZone) },
      }));
      const notice = couponNotice(untold(endings, toldOf(asked, memberId), asked));
      if (notice) notices.set(memberId, notice);
    }
    return notices;
  }
}

function toldOf({ told }: Asked, memberId: MemberId): Told {
  return told.get(memberId) ?? NOTHING_TOLD;
}
