import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/index.js';

/** Columns that differ without a difference in meaning, or that nobody should read in a terminal. */
const HIDDEN = new Set([
  'updated_at',
  'created_at',
  'password_hash',
  'invite_hash',
  'invite_expires_at',
  'openid',
  'secret_sealed',
  'recorded_at',
  'issued',
  'exchanged',
]);

const TABLES: Record<string, string[]> = {
  brand: ['id'],
  store: ['code'],
  staff: ['code'],
  staff_store: ['staff_code', 'store_code'],
  api_key: ['key_id'],
  tier: ['code'],
  coupon_template: ['code', 'version'],
  coupon_stock: ['template_code'],
  reward: ['code'],
  reward_stock: ['reward_code'],
};

export type Snapshot = Map<string, Record<string, unknown>>;

@Injectable()
export class SetupRepository {
  /** Every row that a brand file may change, by table and key. */
  async snapshot(reader: Reader): Promise<Snapshot> {
    const snapshot: Snapshot = new Map();
    for (const [table, keys] of Object.entries(TABLES)) {
      const rows = await reader.rows<Record<string, unknown>>(`SELECT * FROM ${table}`);
      for (const row of rows) {
        const shown = Object.entries(row).filter(([column]) => !HIDDEN.has(column));
        snapshot.set(
          `${table} ${keys.map((key) => row[key]).join(' ')}`,
          Object.fromEntries(shown),
        );
      }
    }
    return snapshot;
  }
}
