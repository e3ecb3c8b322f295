import { Injectable } from '@nestjs/common';
import { type Reader, readJson, type Tx } from '../../platform/index.js';

export interface Store {
  code: string;
  name: string;
  region: string;
  address: string;
  /** Words by which coupons name many stores at once. */
  tags: string[];
}

@Injectable()
export class StoreRepository {
  /** A brand has at most a few thousand stores: they are read whole and kept for a second. */
  async list(reader: Reader): Promise<Store[]> {
    const rows = await reader.rows<Omit<Store, 'tags'> & { tags: unknown }>(
      'SELECT code, name, region, address, tags FROM store ORDER BY position, code',
    );
    return rows.map((row) => ({ ...row, tags: row.tags === null ? [] : readJson(row.tags) }));
  }

  /** The tags before, under the store's lock; null when there is no such store. */
  async changeTags(tx: Tx, code: string, tags: readonly string[]): Promise<string[] | null> {
    const [row] = await tx.lock<{ tags: unknown }>(
      'SELECT tags FROM store WHERE code = ? FOR UPDATE',
      [code],
    );
    if (!row) return null;
    await tx.write('UPDATE store SET tags = ? WHERE code = ?', [JSON.stringify(tags), code]);
    return row.tags === null ? [] : readJson(row.tags);
  }

  /** One statement for all of them; nothing is deleted that orders name. */
  async save(tx: Tx, stores: readonly Store[]): Promise<void> {
    await tx.upsert(
      'store',
      ['code', 'name', 'region', 'address', 'tags', 'position'],
      stores.map((store, position) => [
        store.code,
        store.name,
        store.region,
        store.address,
        JSON.stringify(store.tags),
        position,
      ]),
      ['name', 'region', 'address', 'tags', 'position'],
    );
  }
}
