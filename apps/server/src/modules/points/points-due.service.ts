/**
 * The nightly writing down of what time has decided: points that ended, debt that matured points
 * pay. Each member is a unit of its own under the member's lock; `next_due_at` moves with it, so a
 * run that was killed or run twice goes on where it stood. Views don't wait for it.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, Database, type MemberId, UnitOfWork } from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import { type DuePlace, PointsRepository } from './points.repository.js';
import { PointsBooks } from './points-books.js';

const CHUNK = 500;

@Injectable()
export class PointsDue {
  constructor(
    private readonly repository: PointsRepository,
    private readonly books: PointsBooks,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async write(ctx: Ctx): Promise<void> {
    let last: DuePlace | null = null;
    do {
      const due: DuePlace[] = await this.repository.listDue(this.database, ctx.now, last, CHUNK);
      for (const { memberId } of due) await this.writeOf(ctx, memberId);
      last = due.length === CHUNK ? (due.at(-1) ?? null) : null;
    } while (last !== null);
  }

  private writeOf(ctx: Ctx, memberId: MemberId): Promise<void> {
    return this.unitOfWork.run('points.due', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      await this.books.save(tx, ctx, await this.books.open(tx, memberId, ctx.now));
    });
  }
}
