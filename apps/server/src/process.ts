/** What the entry points share: the open parts of the program, by the settings of the environment. */
import { resolve } from 'node:path';
import { startPrivateDatabase } from '@shuke/private-mariadb';
import type { DataSource } from 'typeorm';
import {
  brandClock,
  type Clock,
  Config,
  ConfigError,
  openDataSource,
  pause,
} from './platform/index.js';
import { SCHEMA } from './schema.js';

export interface OpenParts {
  config: Config;
  clock: Clock;
  dataSource: DataSource;
  close(): Promise<void>;
}

/** Opens the database (its own private one when DATABASE_URL is absent), migrates it and reads the clock. */
export async function openParts(config: Config): Promise<OpenParts> {
  const own = config.databaseUrl ? null : await startOwnDatabase(config.dataDir);
  const url = own?.url ?? config.databaseUrl ?? '';
  const dataSource = await openDataSource(url, SCHEMA);
  await migrate(dataSource);
  return {
    config,
    clock: await brandClock(dataSource, config),
    dataSource,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await own?.release();
    },
  };
}

const MIGRATION_TRIES = 10;

/**
 * Two processes that start at once on an empty database meet on the same tables: DDL is not
 * transactional, so the one that came second fails on what the first has made, waits, and finds it done.
 */
async function migrate(dataSource: DataSource): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await dataSource.runMigrations();
      return;
    } catch (error) {
      if (tries === MIGRATION_TRIES) throw error;
      await pause(1000);
    }
  }
}

function startOwnDatabase(dataDir: string) {
  return startPrivateDatabase({
    folder: resolve(dataDir, 'database'),
    profile: 'durable',
    programFolder: resolve(dataDir, 'mariadb'),
    log: () => undefined,
  });
}

/** The settings of this process; a message and exit code 1 instead of a stack when they are not usable. */
export function readConfig(fixed: Record<string, string> = {}): Config {
  try {
    return new Config({ ...process.env, ...fixed });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** Ends the process with one clear line when it cannot start. */
export function failStart(error: unknown): never {
  console.error(`熟客 could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
