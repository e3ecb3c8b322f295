import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  Cached,
  type Ctx,
  Database,
  type Reader,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { type Store, StoreRepository } from './store.repository.js';

@Injectable()
export class StoreService {
  private readonly cached: Cached<Map<string, Store>>;

  constructor(
    private readonly repository: StoreRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    database: Database,
  ) {
    this.cached = new Cached(async () => {
      const stores = await repository.list(database);
      return new Map(stores.map((store) => [store.code, store]));
    });
  }

  /** All stores in the order of the brand file. */
  async stores(): Promise<Store[]> {
    return [...(await this.cached.get()).values()];
  }

  /** The same as a transaction sees them. */
  all(reader: Reader): Promise<Store[]> {
    return this.repository.list(reader);
  }

  async find(code: string): Promise<Store | null> {
    return (await this.cached.get()).get(code) ?? null;
  }

  /** Throws 422 STORE_UNKNOWN. */
  async get(code: string): Promise<Store> {
    const store = await this.find(code);
    if (!store) throw new AppError('STORE_UNKNOWN');
    return store;
  }

  /** Coupons that name a tag are good at the store, or no longer, from now on. 422 STORE_UNKNOWN. */
  async changeTags(ctx: Ctx, code: string, tags: readonly string[]): Promise<Store> {
    const wanted = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
    await this.unitOfWork.run('store.tags', async (tx) => {
      const before = await this.repository.changeTags(tx, code, wanted);
      if (before === null) throw new AppError('STORE_UNKNOWN');
      const change = { before: { tags: before }, after: { tags: wanted } };
      await this.audit.record(tx, ctx, { action: 'store.tags', subject: code, ...change });
    });
    this.cached.forget();
    return this.get(code);
  }

  async apply(tx: Tx, stores: readonly Store[]): Promise<void> {
    await this.repository.save(tx, stores);
    this.cached.forget();
  }

  forget(): void {
    this.cached.forget();
  }
}
