/**
 * Migrates an empty database once and writes down, as SQL, what came of it: a spec's own database
 * is made from that list in a fraction of the time. The file's name carries a digest of the
 * migrations, so that it is written again only when they change. Prints the file's path.
 *
 *   node --import tsx test/support/write-template.ts <admin url>
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';

interface Migration {
  up(runner: { query(sql: string, params?: unknown[]): Promise<unknown> }): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const migrationsFolder = join(root, 'apps/server/src/migrations');
const templateFolder = join(root, '.shuke/test-templates');

const CREATE_HISTORY = `CREATE TABLE migration (
  id int NOT NULL AUTO_INCREMENT, timestamp bigint NOT NULL, name varchar(255) NOT NULL, PRIMARY KEY (id))`;

async function main(adminUrl: string): Promise<void> {
  const files = readdirSync(migrationsFolder).sort();
  const file = join(templateFolder, `${digestOf(files)}.sql`);
  if (!existsSync(file)) await write(adminUrl, files, file);
  process.stdout.write(file);
}

function digestOf(files: string[]): string {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of files) hash.update(file).update(readFileSync(join(migrationsFolder, file)));
  return hash.digest('hex').slice(0, 16);
}

async function write(adminUrl: string, files: string[], target: string): Promise<void> {
  const connection = await createConnection({ uri: adminUrl, multipleStatements: true });
  const schema = `template_${process.pid}`;
  try {
    await connection.query(`CREATE DATABASE ${schema}`);
    await connection.query(`USE ${schema}`);
    await connection.query(CREATE_HISTORY);
    for (const file of files) await migrate(connection, file);
    mkdirSync(templateFolder, { recursive: true });
    const unfinished = `${target}.${process.pid}`;
    writeFileSync(unfinished, await dump(connection));
    renameSync(unfinished, target);
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS ${schema}`);
    await connection.end();
  }
}

async function migrate(connection: Connection, file: string): Promise<void> {
  const timestamp = /^(\d{13})-/.exec(file)?.[1];
  if (!timestamp) return;
  const exported = await import(pathToFileURL(join(migrationsFolder, file)).href);
  for (const [name, migration] of Object.entries(exported)) {
    if (typeof migration !== 'function' || !name.endsWith(timestamp)) continue;
    const runner = { query: (sql: string, params?: unknown[]) => connection.query(sql, params) };
    await new (migration as new () => Migration)().up(runner);
    await connection.query('INSERT INTO migration (timestamp, name) VALUES (?, ?)', [
      timestamp,
      name,
    ]);
  }
}

async function dump(connection: Connection): Promise<string> {
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  const statements: string[] = [];
  for (const row of tables) {
    const table = String(Object.values(row)[0]);
    const [[created]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${table}\``);
    statements.push(String(created?.['Create Table']));
    const [rows] = await connection.query<RowDataPacket[]>(`SELECT * FROM \`${table}\``);
    for (const content of rows) {
      statements.push(connection.format(`INSERT INTO \`${table}\` SET ?`, [content]));
    }
  }
  return statements.join(';\n');
}

await main(process.argv[2] ?? '');
