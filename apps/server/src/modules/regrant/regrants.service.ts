import { Injectable } from '@nestjs/common';
import type { CouponSource, ErrorCode, MissedGrantReason } from '@shuke/shared';
import {
  AppError,
  Audit,
  type Ctx,
  Database,
  isId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { type MissedGrant, type MissedGrantId, MissedGrants } from '../coupon/index.js';
import type { MissedGrantView } from './dto/missed-grant.dto.js';
import { MissedGrantViews } from './missed-grant-views.service.js';
import { MissedListRepository, type MissedPlace } from './missed-list.repository.js';
import { Regranter } from './regranter.js';

const CHUNK = 200;

const REFUSALS: Record<MissedGrantReason, ErrorCode> = {
  SOLD_OUT: 'COUPON_SOLD_OUT',
  TEMPLATE_PAUSED: 'TEMPLATE_NOT_ACTIVE',
  TEMPLATE_RETIRED: 'TEMPLATE_NOT_ACTIVE',
  TEMPLATE_ENDED: 'COUPON_EXPIRED',
  OVER_BUDGET: 'CAMPAIGN_BUDGET_USED_UP',
};

/** Coupons that were not given: made good one by one, or given up. */
@Injectable()
export class Regrants {
  constructor(
    private readonly regranter: Regranter,
    private readonly missed: MissedGrants,
    private readonly lists: MissedListRepository,
    private readonly views: MissedGrantViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  /**
   * Of two who press at once one gives the coupon, and both are told so. 404 NOT_FOUND, 409
   * MISSED_GRANT_CLOSED, COUPON_SOLD_OUT, TEMPLATE_NOT_ACTIVE, CAMPAIGN_BUDGET_USED_UP, 422
   * COUPON_EXPIRED.
   */
  async retry(ctx: Ctx, id: string): Promise<MissedGrantView> {
    const missedId = idOf(id);
    await this.unitOfWork.once(ctx, 'missed-grant.retry', { id }, async (tx) => {
      const asked = await this.get(tx, missedId);
      if (asked.state === 'closed') throw new AppError('MISSED_GRANT_CLOSED');
      if (asked.state === 'granted') return;
      const outcome = await this.regranter.regrant(tx, ctx, asked.templateCode, [asked]);
      const now = await this.get(tx, missedId);
      if (now.state === 'open') throw new AppError(REFUSALS[outcome.reason ?? 'OVER_BUDGET']);
      if (outcome.granted.length === 0) return;
      const { templateCode, source } = asked;
      const after = { templateCode, source };
      await this.audit.record(tx, ctx, { action: 'missed-grant.retry', subject: id, after });
    });
    return this.views.get(missedId);
  }

  /** Nobody owes it any more, the source's own next round included. 409 MISSED_GRANT_GRANTED. */
  async close(ctx: Ctx, id: string, reason: string): Promise<MissedGrantView> {
    const missedId = idOf(id);
    await this.unitOfWork.once(ctx, 'missed-grant.close', { id, reason }, async (tx) => {
      const asked = await this.get(tx, missedId);
      if ((await this.missed.close(tx, ctx, [missedId], reason)) === 1) {
        const { templateCode, source } = asked;
        const after = { templateCode, source, reason };
        await this.audit.record(tx, ctx, { action: 'missed-grant.close', subject: id, after });
        return;
      }
      const now = await this.get(tx, missedId);
      if (now.state === 'granted') throw new AppError('MISSED_GRANT_GRANTED');
    });
    return this.views.get(missedId);
  }

  /** A source's own next round: all that it has owed since then, as far as the templates give. */
  async retryOfSource(ctx: Ctx, source: CouponSource, since: Date): Promise<void> {
    const exhausted = new Set<string>();
    let after: MissedPlace | null = null;
    for (;;) {
      const filter = { source, since };
      const chunk: MissedGrant[] = await this.lists.listOldest(this.database, filter, after, CHUNK);
      const last = chunk.at(-1);
      if (!last) return;
      for (const code of new Set(chunk.map(({ templateCode }) => templateCode))) {
        if (exhausted.has(code)) continue;
        const asked = chunk.filter(({ templateCode }) => templateCode === code);
        const { reason } = await this.unitOfWork.run('missed-grant.round', (tx) =>
          this.regranter.regrant(tx, ctx, code, asked),
        );
        if (reason) exhausted.add(code);
      }
      after = { at: last.missedAt, id: last.id };
    }
  }

  private async get(tx: Tx, id: MissedGrantId): Promise<MissedGrant> {
    const missed = await this.missed.find(tx, id);
    if (!missed) throw new AppError('NOT_FOUND');
    return missed;
  }
}

function idOf(id: string): MissedGrantId {
  if (!isId('mis', id)) throw new AppError('NOT_FOUND');
  return id as MissedGrantId;
}
