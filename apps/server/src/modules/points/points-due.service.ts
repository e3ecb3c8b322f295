/**
 * The nightly writing down of what time has decided: points that ended, debt that matured points
 * pay. Each member is a unit of its own under the member's lock; `next_due_at` moves with it, so a
 * run that was killed or run twice goes on where it stood, and a member whose books can't be written
 * holds nobody else up. Views don't wait for it.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, Database, type MemberId, UnitOfWork } from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import { type DuePlace, PointsRepository } from './points.repository.js';
import { PointsBooks } from './points-books.js';

/** Leaves most of the connections to the doors. */
const MEMBERS_AT_ONCE = 8;

@Injectable()
export class PointsDue {
  constructor(
    private readonly repository: PointsRepository,
    private readonly books: PointsBooks,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Throws an AggregateError at the end when some could not be written. */
  async write(ctx: Ctx): Promise<void> {
    const failures: unknown[] = [];
    let due = await this.listDue(ctx, null);
    while (due.length > 0) {
      const units = due.map(({ memberId }) => this.writeOf(ctx, memberId));
      for (const outcome of await Promise.allSettled(units)) {
        if (outcome.status === 'rejected') failures.push(outcome.reason);
      }
      due = await this.listDue(ctx, due.at(-1) ?? null);
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} not written`);
  }

  private listDue(ctx: Ctx, after: DuePlace | null): Promise<DuePlace[]> {
    return this.repository.listDue(this.database, ctx.now, after, MEMBERS_AT_ONCE);
  }

  private writeOf(ctx: Ctx, memberId: MemberId): Promise<void> {
    return this.unitOfWork.run('points.due', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      await this.books.save(tx, ctx, await this.books.open(tx, memberId, ctx.now));
    });
  }
}
