/**
 * Gives what sources still owe, of one template, inside the caller's transaction.
 *
 * Guarantees: however many people and jobs retry at once, a member gets the coupon once: the rows are
 * locked and asked for `open` again, and the coupon's unique key is the source's own, which also holds
 * against the source's own next try. Locks: what a source takes first (a campaign's row), the members'
 * rows and the missed grants in the order of their ids, the stock last.
 */
import { Injectable } from '@nestjs/common';
import type { MissedGrantReason } from '@shuke/shared';
import type { Ctx, Tx } from '../../platform/index.js';
import { type MissedGrant, MissedGrants, owedKey, UnaskedGrants } from '../coupon/index.js';
import { MemberLock } from '../member/index.js';
import { type Admission, RegrantSources } from './regrant-sources.js';

export interface RegrantOutcome {
  granted: MissedGrant[];
  /** Why the template gave no more; absent when it could have. */
  reason?: MissedGrantReason;
}

@Injectable()
export class Regranter {
  constructor(
    private readonly sources: RegrantSources,
    private readonly memberLock: MemberLock,
    private readonly missed: MissedGrants,
    private readonly grants: UnaskedGrants,
  ) {}

  /** `asked` as read before, all of this template. 404 TEMPLATE_UNKNOWN. */
  async regrant(
    tx: Tx,
    ctx: Ctx,
    templateCode: string,
    asked: readonly MissedGrant[],
  ): Promise<RegrantOutcome> {
    for (const [source, part] of this.sources.parts(asked)) await source.lock?.(tx, part);
    const admitted = await this.admit(tx, ctx, asked);
    const { issued, reason } = await this.grants.issueEach(tx, ctx, templateCode, admitted);
    const byOwed = new Map(issued.map((coupon) => [owedKey(coupon), coupon]));
    const granted = admitted.flatMap((missed) => {
      const coupon = byOwed.get(owedKey(missed));
      return coupon ? [{ missed, coupon }] : [];
    });
    for (const [source, part] of this.sources.parts(granted.map(({ missed }) => missed))) {
      const given = granted.filter(({ missed }) => part.includes(missed));
      await source.granted?.(tx, ctx, given);
    }
    return { granted: granted.map(({ missed }) => missed), reason };
  }

  /** Those that are still open and that their sources let through; what is owed no more is closed. */
  private async admit(tx: Tx, ctx: Ctx, asked: readonly MissedGrant[]): Promise<MissedGrant[]> {
    const memberIds = [...new Set(asked.map(({ memberId }) => memberId))];
    const members = new Map(
      (await this.memberLock.lockMany(tx, memberIds)).map((member) => [member.id, member]),
    );
    const locked = await this.missed.lock(
      tx,
      asked.map(({ id }) => id),
    );
    const open = locked.filter(({ state, memberId }) => state === 'open' && members.has(memberId));
    const admitted = open.filter((one) => this.sources.isPlain(one));
    for (const [source, part] of this.sources.parts(open)) {
      const admission: Admission = (await source.admit?.(tx, part, members)) ?? { admitted: part };
      admitted.push(...admission.admitted);
      await this.closeGone(tx, ctx, admission.gone ?? []);
    }
    return admitted;
  }

  /** Few notes, whatever many they are. */
  private async closeGone(tx: Tx, ctx: Ctx, gone: NonNullable<Admission['gone']>): Promise<void> {
    for (const note of new Set(gone.map((one) => one.note))) {
      const ids = gone.filter((one) => one.note === note).map(({ missed }) => missed.id);
      await this.missed.close(tx, ctx, ids, note);
    }
  }
}
