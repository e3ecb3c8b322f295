/**
 * Tells members that a tier is in danger, some days before its end and when its grace begins, and what
 * became of it.
 *
 * Guarantees: once a member and period each, by the message's own key (member, `tier-end:` or
 * `tier-grace:` and the period's last day). Members are taken in chunks, a unit each, under their
 * locks. Safe to repeat; up to six missed days are made good.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf, type TierMetric } from '@shuke/shared';
import { type Ctx, type MemberId, UnitOfWork } from '../../platform/index.js';
import { BrandService, DEFAULT_NOTICE_DAYS } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { Messenger, type Plan } from '../message/index.js';
import {
  type EndingSpan,
  TierBooks,
  type TierChanged,
  TierEndings,
  type TierInDanger,
} from '../tier/index.js';
import { changeNote, endingSpan, graceSpan, missingText } from './tier-notice.rules.js';

const CHUNK = 250;

@Injectable()
export class TierNotices {
  constructor(
    private readonly endings: TierEndings,
    private readonly books: TierBooks,
    private readonly messenger: Messenger,
    private readonly memberLock: MemberLock,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async tellDue(ctx: Ctx): Promise<void> {
    const { tierPolicy, timeZone } = await this.brand.settings();
    if (tierPolicy.window === 'lifetime') return;
    const today = businessDayOf(ctx.now, timeZone);
    const ending = endingSpan(today, tierPolicy.noticeDays ?? DEFAULT_NOTICE_DAYS);
    if (ending) await this.tellAll(ctx, ending, 'tier-end');
    await this.tellAll(ctx, graceSpan(today), 'tier-grace');
  }

  /** A change of a member's tier, told by its event; one that another has followed is not told. */
  async tellChange(ctx: Ctx, { memberId, seq, cause }: TierChanged): Promise<void> {
    const note = changeNote(cause);
    if (note === null) return;
    await this.unitOfWork.run('tier.tell-change', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const book = await this.books.open(tx, memberId, ctx.now);
      if (book.history.at(-1)?.seq !== seq) return;
      const fields = { tierName: book.current.name, note };
      await this.messenger.plan(tx, ctx, {
        memberId,
        type: 'tier_change',
        fields,
        dedupe: `tier:${seq}`,
      });
    });
  }

  private async tellAll(ctx: Ctx, span: EndingSpan, stage: string): Promise<void> {
    const { metric } = (await this.brand.settings()).tierPolicy;
    let after: MemberId | null = null;
    for (;;) {
      const memberIds: MemberId[] = await this.endings.list(span, after, CHUNK);
      if (memberIds.length === 0) return;
      await this.unitOfWork.run('tier.tell-danger', async (tx) => {
        const members = await this.memberLock.lockMany(tx, memberIds);
        const locked = members.map(({ id }) => id);
        const inDanger = await this.endings.inDanger(tx, ctx, locked, span.ended);
        const plans = inDanger.map((one) => planOf(one, stage, metric));
        await this.messenger.planMany(tx, ctx, plans);
      });
      after = memberIds.at(-1) ?? null;
    }
  }
}

function planOf(danger: TierInDanger, stage: string, metric: TierMetric): Plan {
  const { memberId, tierName, missing, lastDay, validUntil } = danger;
  return {
    memberId,
    type: 'tier_in_danger',
    fields: { tierName, missing: missingText(metric, missing), lastDay },
    dedupe: `${stage}:${validUntil}`,
  };
}
