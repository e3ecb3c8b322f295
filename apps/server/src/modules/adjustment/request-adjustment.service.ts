/**
 * A person or a partner corrects a member's points. Up to the brand's limit it is posted at once;
 * above it the request waits for a second person. Either way it is tried on first, so that nobody is
 * asked to approve what can't be.
 *
 * Locks: the member's row, the points account. Safe to repeat by the caller's key.
 */
import { Injectable } from '@nestjs/common';
import {
  Audit,
  actorCaller,
  type Ctx,
  invalidField,
  newId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock, type MemberRow, MemberService, MembersInSight } from '../member/index.js';
import { AdjustmentRepository } from './adjustment.repository.js';
import type { Adjustment, NewAdjustment } from './adjustment.types.js';
import { type AdjustedBook, AdjustmentBooks } from './adjustment-books.js';
import type {
  AdjustmentPreview,
  AdjustmentReceipt,
  AdjustmentRequest,
  AdjustmentTrial,
  FraudRequest,
} from './dto/adjustment.dto.js';

@Injectable()
export class RequestAdjustment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberService,
    private readonly inSight: MembersInSight,
    private readonly memberLock: MemberLock,
    private readonly books: AdjustmentBooks,
    private readonly repository: AdjustmentRepository,
    private readonly audit: Audit,
  ) {}

  /** 404 MEMBER_UNKNOWN, 422 INSUFFICIENT_POINTS (with the balance). */
  request(ctx: Ctx, request: AdjustmentRequest): Promise<AdjustmentReceipt> {
    if (request.points === 0) throw invalidField('points', '不能为 0');
    const { points, reason } = request;
    const wanted: NewAdjustment = { kind: 'correct', points, orderId: null, reason };
    return this.make(ctx, 'points.adjust', request, wanted);
  }

  /** Takes back what an order has earned. 404 MEMBER_UNKNOWN, 422 NOTHING_TO_REVERSE. */
  requestFraud(ctx: Ctx, request: FraudRequest): Promise<AdjustmentReceipt> {
    const { orderId, reason } = request;
    const wanted: NewAdjustment = { kind: 'fraud', points: 0, orderId, reason };
    return this.make(ctx, 'points.fraud', request, wanted);
  }

  /** What the request would do, without doing it; refusals as above. */
  preview(ctx: Ctx, { memberNo, points, orderId }: AdjustmentTrial): Promise<AdjustmentPreview> {
    if ((points === undefined) === (orderId === undefined)) {
      throw invalidField('points', '调整分数与订单须填其一');
    }
    if (points === 0) throw invalidField('points', '不能为 0');
    return this.unitOfWork.run('points.adjust.preview', async (tx) => {
      const member = await this.lock(tx, ctx, memberNo);
      const trial = { id: newId('adj'), memberId: member.id, points: points ?? 0 };
      const book = await this.books.adjust(tx, ctx, { ...trial, orderId: orderId ?? null });
      const { phoneMasked, joinedAt } = member;
      return { ...effectOf(book), memberNo, phoneMasked, joinedAt };
    });
  }

  private make(
    ctx: Ctx,
    route: string,
    { memberNo, ...request }: { memberNo: string },
    wanted: NewAdjustment,
  ): Promise<AdjustmentReceipt> {
    return this.unitOfWork.once(ctx, route, { memberNo, ...request }, async (tx) => {
      const member = await this.lock(tx, ctx, memberNo);
      const id = newId('adj');
      const book = await this.books.adjust(tx, ctx, { ...wanted, id, memberId: member.id });
      const waits = book.needsSecondPerson;
      const asked = askedFor(ctx, member, { ...wanted, points: book.points });
      const adjustment: Adjustment = waits ? { ...asked, id } : { ...asked, ...postedBy(ctx), id };
      if (!waits) await this.books.save(tx, ctx, book);
      await this.repository.insert(tx, adjustment);
      const { kind, points, orderId, reason, state } = adjustment;
      await this.audit.record(tx, ctx, {
        action: waits ? 'adjustment.request' : 'adjustment.post',
        subject: memberNo,
        after: { adjustmentId: id, kind, points, ...(orderId && { orderId }), reason },
      });
      const { available, pending, held, debt } = waits ? book.before : book.after;
      return { adjustmentId: id, state, points, balance: { available, pending, held, debt } };
    });
  }

  /** People reach members in their sight, partners every member they know the number of. */
  private async lock(tx: Tx, ctx: Ctx, memberNo: string): Promise<MemberRow> {
    const { id } =
      ctx.actor.kind === 'staff'
        ? await this.inSight.get(ctx.actor, memberNo)
        : await this.members.getByNo(tx, memberNo);
    return this.memberLock.lock(tx, id);
  }
}

function askedFor(ctx: Ctx, member: MemberRow, wanted: NewAdjustment): Omit<Adjustment, 'id'> {
  return {
    ...wanted,
    memberId: member.id,
    memberNo: member.memberNo,
    storeCode: member.source.storeCode,
    state: 'waiting',
    requestedBy: actorCaller(ctx.actor),
    requestedAt: ctx.now,
    decidedBy: null,
    decidedAt: null,
    note: null,
  };
}

function postedBy(ctx: Ctx) {
  return { state: 'posted', decidedBy: actorCaller(ctx.actor), decidedAt: ctx.now } as const;
}

function effectOf({ points, before, after, needsSecondPerson }: AdjustedBook) {
  return { points, before, after, needsSecondPerson };
}
