/**
 * A database of its own for each spec file, empty and migrated. Needs the run to have gone through
 * global-setup.mjs.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';

export interface TestDatabase {
  /** mysql://user:password@host:port/schema */
  url: string;
  drop(): Promise<void>;
}

/** The name starts with the maker's process id, so that the next run can clear what a killed one left. */
const PREFIX = 'spec';

export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = await adminConnection();
  const schema = `${PREFIX}_${process.pid}_${randomBytes(4).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.query(`USE ${schema}`);
  await admin.query(readFileSync(setting('TEST_DATABASE_TEMPLATE'), 'utf8'));
  await admin.end();
  const url = new URL(setting('TEST_DATABASE_ADMIN_URL'));
  url.pathname = `/${schema}`;
  return { url: url.href, drop: () => dropSchema(schema) };
}

async function dropSchema(schema: string): Promise<void> {
  const admin = await adminConnection();
  await admin.query(`DROP DATABASE IF EXISTS ${schema}`);
  await admin.end();
}

function adminConnection() {
  return createConnection({ uri: setting('TEST_DATABASE_ADMIN_URL'), multipleStatements: true });
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the spec through jest.config.mjs`);
  return value;
}
