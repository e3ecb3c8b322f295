import { Injectable } from '@nestjs/common';
import { firstRow, type Reader, readJson, type Tx } from '../../platform/index.js';
import { type BrandSettings, DEFAULT_SETTINGS } from './brand.settings.js';

const BRAND_ID = 1;

@Injectable()
export class BrandRepository {
  async findSettings(reader: Reader): Promise<BrandSettings | null> {
    const row = await firstRow(
      reader.rows<{ name: string; time_zone: string; settings: unknown }>(
        'SELECT name, time_zone, settings FROM brand WHERE id = ?',
        [BRAND_ID],
      ),
    );
    if (!row) return null;
    const rest = readJson<Omit<BrandSettings, 'name' | 'timeZone'>>(row.settings);
    // Settings that came with a later version are not in an older row.
    const points = { ...DEFAULT_SETTINGS.points, ...rest.points };
    return { ...DEFAULT_SETTINGS, ...rest, points, name: row.name, timeZone: row.time_zone };
  }

  /** The brand's row is the lock of its settings. */
  async lock(tx: Tx): Promise<void> {
    await tx.lock('SELECT id FROM brand WHERE id = ? FOR UPDATE', [BRAND_ID]);
  }

  async save(tx: Tx, settings: BrandSettings, now: Date): Promise<void> {
    const { name, timeZone, ...rest } = settings;
    await tx.write(
      `INSERT INTO brand (id, name, time_zone, settings, updated_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE name = VALUES(name), time_zone = VALUES(time_zone), settings = VALUES(settings), updated_at = VALUES(updated_at)`,
      [BRAND_ID, name, timeZone, JSON.stringify(rest), now],
    );
  }
}
