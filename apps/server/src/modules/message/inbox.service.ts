import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  type Id,
  type MemberId,
  type Page,
  type PageQuery,
  pageOf,
  type StaffActor,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock, MembersInSight } from '../member/index.js';
import { DeliveryRepository } from './delivery.repository.js';
import { deliveryCursor } from './delivery-cursor.js';
import type { DeliveryView, InboxMessageView } from './dto/message.dto.js';
import { type InboxMessage, InboxRepository } from './inbox.repository.js';
import { deliveryView, inboxMessageView } from './message.presenter.js';

/** What a member was told, as the member and as staff see it. */
@Injectable()
export class Inbox {
  constructor(
    private readonly messages: InboxRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly members: MembersInSight,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async list(memberId: MemberId, query: PageQuery): Promise<Page<InboxMessageView>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = deliveryCursor(query.cursor);
    const rows = await this.messages.list(this.database, memberId, after, limit + 1);
    return pageOf(rows, limit, inboxMessageView, (row: InboxMessage) => [
      row.createdAt.getTime(),
      row.deliveryId,
    ]);
  }

  /** The member entered by the message, wherever it was seen; 404 MESSAGE_UNKNOWN for another's. */
  async tap(ctx: Ctx, memberId: MemberId, id: Id<'dlv'>): Promise<void> {
    await this.unitOfWork.run('message.tap', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const found = await this.deliveries.markTapped(tx, memberId, id, ctx.now);
      if (!found) throw new AppError('MESSAGE_UNKNOWN');
      await this.messages.markRead(tx, memberId, id, ctx.now);
    });
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async listDeliveries(
    staff: StaffActor,
    memberNo: string,
    query: PageQuery,
  ): Promise<Page<DeliveryView>> {
    const member = await this.members.get(staff, memberNo);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = deliveryCursor(query.cursor);
    const rows = await this.deliveries.listOfMember(this.database, member.id, after, limit + 1);
    return pageOf(rows, limit, deliveryView, (row) => [row.plannedAt.getTime(), row.id]);
  }
}
