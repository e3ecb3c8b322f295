import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/index.js';

export interface Store {
  code: string;
  name: string;
  region: string;
  address: string;
}

@Injectable()
export class StoreRepository {
  /** A brand has at most a few thousand stores: they are read whole and kept for a second. */
  list(reader: Reader): Promise<Store[]> {
    return reader.rows<Store>(
      'SELECT code, name, region, address FROM store ORDER BY position, code',
    );
  }

  /** One statement for all of them; nothing is deleted that orders name. */
  async save(tx: Tx, stores: readonly Store[]): Promise<void> {
    await tx.upsert(
      'store',
      ['code', 'name', 'region', 'address', 'position'],
      stores.map((store, position) => [
        store.code,
        store.name,
        store.region,
        store.address,
        position,
      ]),
      ['name', 'region', 'address', 'position'],
    );
  }
}
