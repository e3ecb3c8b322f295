import { Injectable } from '@nestjs/common';
import { AppError, Cached, Database, type Reader, type Tx } from '../../platform/index.js';
import { type Store, StoreRepository } from './store.repository.js';

@Injectable()
export class StoreService {
  private readonly cached: Cached<Map<string, Store>>;

  constructor(
    private readonly repository: StoreRepository,
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

  async apply(tx: Tx, stores: readonly Store[]): Promise<void> {
    await this.repository.save(tx, stores);
    this.cached.forget();
  }

  forget(): void {
    this.cached.forget();
  }
}
