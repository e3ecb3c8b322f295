import { Injectable } from '@nestjs/common';
import {
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type MemberId,
  type Page,
  type PageQuery,
  pageOf,
  type StaffActor,
} from '../../platform/index.js';
import { MembersInSight } from '../member/index.js';
import { StoreService } from '../store/index.js';
import type { MemberOrderView, OwnOrderView } from './dto/order-views.dto.js';
import { type ListedOrder, OrderViewsRepository } from './order-views.repository.js';

@Injectable()
export class OrderViews {
  constructor(
    private readonly repository: OrderViewsRepository,
    private readonly members: MembersInSight,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  /** A member's own orders, newest first. */
  ofMember(memberId: MemberId, query: PageQuery): Promise<Page<OwnOrderView>> {
    return this.list(memberId, query, ownView);
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async ofMemberNo(
    staff: StaffActor,
    memberNo: string,
    query: PageQuery,
  ): Promise<Page<MemberOrderView>> {
    const { id } = await this.members.get(staff, memberNo);
    return this.list(id, query, consoleView);
  }

  private async list<View>(
    memberId: MemberId,
    { limit = DEFAULT_LIMIT, cursor }: PageQuery,
    view: (order: ListedOrder, storeName: string) => View,
  ): Promise<Page<View>> {
    const end = instantCursor(cursor, 'ord');
    const place = end && { paidAt: end.at, id: end.id };
    const orders = await this.repository.listOfMember(this.database, memberId, place, limit + 1);
    const names = new Map((await this.stores.stores()).map((store) => [store.code, store.name]));
    return pageOf(
      orders,
      limit,
      (order) => view(order, names.get(order.storeCode) ?? order.storeCode),
      (order) => [order.paidAt.getTime(), order.id],
    );
  }
}

function ownView(order: ListedOrder, storeName: string): OwnOrderView {
  const { orderNo, paidAt, paidFen, refundedFen, pointsEarned } = order;
  return { orderNo, storeName, paidAt, paidFen, refundedFen, pointsEarned };
}

function consoleView(order: ListedOrder, storeName: string): MemberOrderView {
  const { id: orderId, channel, storeCode, staffCode, amountFen, pointsUsed } = order;
  return {
    ...ownView(order, storeName),
    orderId,
    channel,
    storeCode,
    staffCode,
    amountFen,
    pointsUsed,
  };
}
