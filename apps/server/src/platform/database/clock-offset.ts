import type { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Config } from '../config.js';

const SETTING = 'clock_offset_ms';

/**
 * The brand's clock. With CLOCK_START its distance to the wall clock is written once (the primary
 * key keeps the first) and read by every process and later start; in production it is the wall clock.
 */
export async function brandClock(dataSource: DataSource, config: Config): Promise<Clock> {
  if (config.production) return new Clock();
  if (config.clockStart) {
    const offsetMs = config.clockStart.getTime() - new Clock().now().getTime();
    await dataSource.query('INSERT IGNORE INTO platform_setting (name, value) VALUES (?, ?)', [
      SETTING,
      String(offsetMs),
    ]);
  }
  const rows: { value: string }[] = await dataSource.query(
    'SELECT value FROM platform_setting WHERE name = ?',
    [SETTING],
  );
  return new Clock(Number(rows[0]?.value ?? 0));
}
