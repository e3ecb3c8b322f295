import mysql from 'mysql2/promise';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { poolOf } from './connection.js';
import { IN_FLIGHT_WAIT_SECONDS } from './idempotency.js';

/** What every new connection says first; the protocol keeps statements in order. */
const SESSION_SQL = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION innodb_lock_wait_timeout = ${IN_FLIGHT_WAIT_SECONDS}, time_zone = '+00:00', group_concat_max_len = 1048576, sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ENGINE_SUBSTITUTION'`,
];

type TableClass = new () => object;

/** The tables and the migrations of the program, handed down by its entry points. */
export interface Schema {
  entities: TableClass[];
  migrations: (new () => MigrationInterface)[];
}

/** Opens the pool. MariaDB and MySQL need different driver types, so the server is asked first. */
export async function openDataSource(
  url: string,
  schema: Schema,
  connections = 32,
): Promise<DataSource> {
  const kind = await serverKind(url);
  const dataSource = new DataSource(dataSourceOptions(url, kind, schema, connections));
  await dataSource.initialize();
  await prepareSessions(dataSource);
  return dataSource;
}

function dataSourceOptions(
  url: string,
  kind: 'mariadb' | 'mysql',
  schema: Schema,
  connections: number,
): DataSourceOptions {
  return {
    type: kind,
    url,
    timezone: 'Z',
    charset: 'utf8mb4',
    supportBigNumbers: true,
    bigNumberStrings: false,
    dateStrings: ['DATE'],
    entities: schema.entities,
    migrations: schema.migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    connectTimeout: 3000,
    // A transaction sends what it asks for at the same time in one text; the driver puts the values in.
    multipleStatements: true,
    poolSize: connections,
    extra: { decimalNumbers: true },
  } as DataSourceOptions;
}

/** Later connections by the pool's event; the one that `initialize` left idle by hand. */
async function prepareSessions(dataSource: DataSource): Promise<void> {
  poolOf(dataSource).on('connection', (connection) => {
    for (const sql of SESSION_SQL) connection.query(sql, () => undefined);
  });
  for (const sql of SESSION_SQL) await dataSource.query(sql);
}

async function serverKind(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = await mysql.createConnection({ uri: url, connectTimeout: 3000 });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return (rows as { version: string }[])[0]?.version.includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
