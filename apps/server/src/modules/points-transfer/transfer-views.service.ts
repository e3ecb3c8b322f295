import { Injectable } from '@nestjs/common';
import { businessDayOf, lastDayBefore } from '@shuke/shared';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type PageQuery,
  pageOf,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberService, memberIdOf, nicknameForOthers } from '../member/index.js';
import { PointsViews } from '../points/index.js';
import type {
  PointsTransferFace,
  PointsTransferOffer,
  PointsTransferPage,
  PointsTransferTerms,
  PointsTransferView,
} from './dto/transfer.dto.js';
import { TransferRepository } from './transfer.repository.js';
import { stateAt } from './transfer.rules.js';
import type { Transfer } from './transfer.types.js';
import { TransferTokens } from './transfer-tokens.js';

@Injectable()
export class TransferViews {
  constructor(
    private readonly repository: TransferRepository,
    private readonly points: PointsViews,
    private readonly members: MemberService,
    private readonly tokens: TransferTokens,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx, { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<PointsTransferPage> {
    const after = instantCursor(cursor, 'ptr');
    const rows = await this.repository.list(this.database, memberIdOf(ctx), after, limit + 1);
    const page = pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.offeredAt.getTime(), row.id],
    );
    return { ...page, items: await Promise.all(page.items.map((row) => this.viewOf(ctx, row))) };
  }

  /** What a member may send now. */
  async terms(ctx: Ctx): Promise<PointsTransferTerms> {
    const memberId = memberIdOf(ctx);
    const { points, timeZone } = await this.brand.settings();
    const { available, held } = await this.points.of(this.database, memberId, ctx.now);
    const spendable = Math.max(0, available - held);
    if (!points.transfers) return { enabled: false, minPoints: 0, leftToday: 0, spendable };
    const { minPoints, maxPerDay } = points.transfers;
    const day = businessDayOf(ctx.now, timeZone);
    const sent = await this.repository.sentOn(this.database, memberId, day);
    return { enabled: true, minPoints, leftToday: Math.max(0, maxPerDay - sent), spendable };
  }

  /** For the sender, who may share the link again while it is offered. */
  async viewOf(ctx: Ctx, transfer: Transfer): Promise<PointsTransferView> {
    const face = await this.faceOf(ctx, transfer);
    const { id, offeredAt, endedAt } = transfer;
    const token = face.state === 'offered' ? this.tokens.tokenOf(id) : null;
    return { ...face, id, offeredAt, endedAt, token };
  }

  /** For the friend: of the sender only a nickname that was looked at. */
  async offerOf(ctx: Ctx, transfer: Transfer): Promise<PointsTransferOffer> {
    const sender = await this.members.getById(this.database, transfer.senderId);
    const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null;
    return {
      ...(await this.faceOf(ctx, transfer)),
      from: nicknameForOthers(sender),
      own: transfer.senderId === me,
      mine: me !== null && transfer.receiverId === me,
    };
  }

  async faceOf(ctx: Ctx, transfer: Transfer): Promise<PointsTransferFace> {
    const { timeZone } = await this.brand.settings();
    return {
      points: transfer.points,
      parts: transfer.parts.map(({ points, expiresAt }) => ({
        points,
        lastDay: expiresAt && lastDayBefore(expiresAt, timeZone),
      })),
      state: stateAt(transfer, ctx.now),
      lapsesAt: transfer.lapsesAt,
    };
  }
}
