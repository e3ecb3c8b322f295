/** What the import has come to in the database. */
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Sums } from './sums.js';

type Rows = (sql: string) => Promise<RowDataPacket[]>;

export interface Found {
  sums: Sums;
  /** Of every row that an import writes: the same digest, the same rows. */
  digest: string;
}

const WRITTEN =
  'member, order_head, order_line, point_account, point_entry, point_lot, member_tier, tier_change';

export async function found(databaseUrl: string): Promise<Found> {
  const connection = await createConnection({ uri: databaseUrl, decimalNumbers: true });
  const rows: Rows = async (sql) => (await connection.query<RowDataPacket[]>(sql))[0];
  try {
    const checksums = await rows(`CHECKSUM TABLE ${WRITTEN}`);
    return { sums: await sumsOf(rows), digest: checksums.map((row) => row.Checksum).join('-') };
  } finally {
    await connection.end();
  }
}

async function sumsOf(rows: Rows): Promise<Sums> {
  const [members] = await rows('SELECT COUNT(*) AS members FROM member');
  const [orders] = await rows(
    'SELECT COUNT(*) AS orders, COALESCE(SUM(paid_fen), 0) AS paidFen FROM order_head',
  );
  const [points] = await rows(
    "SELECT COALESCE(SUM(points), 0) AS basePoints FROM point_entry WHERE reason = 'ORDER_BASE'",
  );
  const tiers = await rows(
    'SELECT tier_code AS code, COUNT(*) AS members FROM member_tier GROUP BY tier_code',
  );
  return {
    members: Number(members?.members),
    orders: Number(orders?.orders),
    paidFen: Number(orders?.paidFen),
    basePoints: Number(points?.basePoints),
    tiers: Object.fromEntries(tiers.map((row) => [String(row.code), Number(row.members)])),
  };
}
