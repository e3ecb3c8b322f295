import { Injectable } from '@nestjs/common';
import type { MemberId, Reader } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { Ledger } from './ledger.rules.js';
import type { PointsView } from './ledger.types.js';
import { PointsRepository } from './points.repository.js';

const NOTHING: PointsView = { available: 0, pending: 0, held: 0, debt: 0, expiring: [] };

/**
 * Balances as of an instant, also when nothing was written for long: the same rules that will write
 * it down are run in memory, and what they would write is thrown away.
 */
@Injectable()
export class PointsViews {
  constructor(
    private readonly repository: PointsRepository,
    private readonly brand: BrandService,
  ) {}

  async of(reader: Reader, memberId: MemberId, now: Date): Promise<PointsView> {
    const views = await this.ofMany(reader, [memberId], now);
    return views.get(memberId) ?? NOTHING;
  }

  /** Of many members in one question, for lists. */
  async ofMany(
    reader: Reader,
    memberIds: readonly MemberId[],
    now: Date,
  ): Promise<Map<MemberId, PointsView>> {
    const { timeZone, points } = await this.brand.settings();
    const terms = { timeZone, returnGraceDays: points.returnGraceDays };
    const accounts = await this.repository.listOpenAccounts(reader, memberIds);
    return new Map(
      accounts.map(({ memberId, account, openLots, holds }) => [
        memberId,
        new Ledger(account, openLots, terms, now, holds).view(),
      ]),
    );
  }
}
