/**
 * What about orders needs a person: refunds that wait for their order or came to nothing, and
 * what an order stored as fact could not be given. Opened in the transaction of the posting; a refund
 * that found its order closes its matter by itself. A person's tick is a conditional update, so the
 * first of two stands.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  actorCaller,
  bytesToId,
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  type Id,
  idToBytes,
  instantCursor,
  isId,
  newId,
  type Page,
  pageOf,
  staffOf,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { storesInSight } from '../member/index.js';
import { StoreService } from '../store/index.js';
import type { CloseMatterRequest, MatterQuery, MatterView } from './dto/matter.dto.js';
import { type MatterRecord, MatterRepository } from './matter.repository.js';
import { type Matter, matterOfRefund, mattersOfOrder } from './matter.rules.js';
import type { OrderBook } from './order-book.js';

@Injectable()
export class Matters {
  constructor(
    private readonly repository: MatterRepository,
    private readonly stores: StoreService,
    private readonly audit: Audit,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Writes what a posting left to be seen to; nothing, when there is nothing. */
  async note(tx: Tx, book: OrderBook, now: Date): Promise<void> {
    const refunds = [...book.newRefunds, ...book.changedRefunds];
    const opened = [
      ...book.newOrders.flatMap(mattersOfOrder).map((one) => ({ ...one, id: newId('mat') })),
      ...refunds.flatMap((refund) => {
        const matter = matterOfRefund(refund, book.findOrder(refund.orderNo));
        return matter ? [{ ...matter, id: ofRefund(refund.id) }] : [];
      }),
    ];
    const found = [...book.changedRefunds].filter(({ state }) => state === 'applied');
    const by = { at: now, actor: 'system', note: null };
    const settled = found.map(({ id }) => ofRefund(id));
    await Promise.all([
      this.repository.open(tx, opened, now),
      this.repository.close(tx, settled, by),
    ]);
  }

  async list(ctx: Ctx, query: MatterQuery): Promise<Page<MatterView>> {
    const { state = 'open', limit = DEFAULT_LIMIT, cursor } = query;
    const of = { state, stores: storesInSight(staffOf(ctx)) };
    const place = instantCursor(cursor, 'mat');
    const matters = await this.repository.list(this.database, of, place, limit + 1);
    const view = await this.viewer();
    return pageOf(matters, limit, view, ({ openedAt, id }) => [openedAt.getTime(), id]);
  }

  /** Throws 404 NOT_FOUND. What is closed already stays as it is. */
  async close(ctx: Ctx, id: string, request: CloseMatterRequest): Promise<MatterView> {
    if (!isId('mat', id)) throw new AppError('NOT_FOUND');
    const note = request.note ?? null;
    const closed = await this.unitOfWork.once(ctx, 'matter.close', { id, note }, async (tx) => {
      const matter = await this.repository.find(tx, id);
      if (!matter || !isInSight(ctx, matter)) throw new AppError('NOT_FOUND');
      const by = { at: ctx.now, actor: actorCaller(ctx.actor), note };
      const wasOpen = await this.repository.close(tx, [matter.id], by);
      if (wasOpen === 0) return (await this.repository.find(tx, id)) ?? matter;
      const subject = `${matter.orderNo} ${matter.refundNo ?? ''}`.trim();
      await this.audit.record(tx, ctx, { action: 'matter.close', subject, after: { note } });
      const now = { closedAt: by.at, closedBy: by.actor, note };
      return { ...matter, ...now, state: 'closed' as const };
    });
    return (await this.viewer())(closed);
  }

  private async viewer(): Promise<(matter: MatterRecord) => MatterView> {
    const names = new Map((await this.stores.stores()).map((store) => [store.code, store.name]));
    return (matter) => ({
      ...matter,
      storeName: matter.storeCode && (names.get(matter.storeCode) ?? matter.storeCode),
    });
  }
}

function isInSight(ctx: Ctx, { storeCode }: Matter): boolean {
  const stores = storesInSight(staffOf(ctx));
  return stores === null || storeCode === null || stores.includes(storeCode);
}

/** The same bytes under another prefix, so that a refund has one matter for ever. */
function ofRefund(id: Id<'rfd'>): Id<'mat'> {
  return bytesToId('mat', idToBytes(id));
}
