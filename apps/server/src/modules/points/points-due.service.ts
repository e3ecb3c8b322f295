/**
 * The nightly writing down of what time has decided: points that ended, debt that matured points
 * pay. Members are taken in chunks, one unit each, under their locks and in multi-row statements;
 * `next_due_at` moves with it, so a run that was killed or run twice goes on where it stood. A chunk that
 * fails is done again member by member, so that one whose books can't be written holds nobody else up.
 * Views don't wait for it.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  allOrEach,
  type Ctx,
  Database,
  type MemberId,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import { type DuePlace, PointsRepository } from './points.repository.js';
import { PointsBooks } from './points-books.js';

/** A posting of one of them waits for the chunk, so it stays well under a second. */
const CHUNK = 250;

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
      const memberIds = due.map(({ memberId }) => memberId);
      failures.push(...(await allOrEach(memberIds, (some) => this.writeOf(ctx, some))));
      due = await this.listDue(ctx, due.at(-1) ?? null);
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} not written`);
  }

  private listDue(ctx: Ctx, after: DuePlace | null): Promise<DuePlace[]> {
    return this.repository.listDue(this.database, ctx.now, after, CHUNK);
  }

  private writeOf(ctx: Ctx, memberIds: readonly MemberId[]): Promise<void> {
    return this.unitOfWork.run('points.due', async (tx) => {
      const members = await this.memberLock.lockMany(tx, memberIds);
      if (members.length < memberIds.length) throw new AppError('MEMBER_UNKNOWN');
      await this.books.saveMany(tx, ctx, await this.books.openMany(tx, memberIds, ctx.now));
    });
  }
}
