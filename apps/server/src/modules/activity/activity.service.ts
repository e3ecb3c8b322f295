import { Injectable } from '@nestjs/common';
import { Database, later } from '../../platform/index.js';
import { RedemptionFeed } from '../coupon/index.js';
import { OrderFeed } from '../order/index.js';
import type { ActivityView } from './activity.dto.js';
import { RegistrationFeedRepository } from './registration-feed.repository.js';

const FEED_SECONDS = 24 * 3600;
const FEED_LENGTH = 50;

@Injectable()
export class ActivityService {
  constructor(
    private readonly orders: OrderFeed,
    private readonly redemptions: RedemptionFeed,
    private readonly registrations: RegistrationFeedRepository,
    private readonly database: Database,
  ) {}

  /** What a clerk did in the last 24 hours, newest first. */
  async recent(staffCode: string, now: Date): Promise<ActivityView[]> {
    const feeds = await Promise.all([
      this.orders.recent(this.database, staffCode, now),
      this.redemptions.recent(this.database, staffCode, now),
      this.registered(staffCode, now),
    ]);
    return feeds
      .flat()
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, FEED_LENGTH);
  }

  private async registered(staffCode: string, now: Date): Promise<ActivityView[]> {
    const since = later(now, -FEED_SECONDS);
    const rows = await this.registrations.listBy(this.database, staffCode, since, FEED_LENGTH);
    return rows.map(({ id, joinedAt, phoneMasked }) => ({
      type: 'registration',
      id,
      at: joinedAt,
      title: '登记会员',
      detail: phoneMasked ?? '',
      undoable: false,
    }));
  }
}
