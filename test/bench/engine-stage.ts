/** What must be there before the value engine is measured. */
import mysql, { type Connection } from 'mysql2/promise';
import { readBrandFile } from '../../tools/seed/brand-file.js';
import { OpenDoor } from '../../tools/seed/open-door.js';
import { Clones } from './clones.js';
import { type Doors, orderOf, STORE } from './engine-acts.js';
import { MemberDoor } from './member-door.js';

/** One server as a till and phones see it, and the database behind it. */
export async function openDoors(
  databaseUrl: string,
  serverUrl: string,
  tokenSecret: string,
  brandFile: string,
) {
  const [key] = readBrandFile(brandFile).apiKeys;
  if (!key) throw new Error('the brand file has no API key');
  const db = await mysql.createConnection({ uri: databaseUrl, timezone: 'Z' });
  const clones = new Clones(db, Buffer.from(tokenSecret, 'base64'));
  const doors: Doors = { open: new OpenDoor(serverUrl, key), member: new MemberDoor(serverUrl) };
  const close = async () => {
    doors.open.close();
    doors.member.close();
    await db.end();
  };
  return { db, clones, doors, close };
}

/** Somebody with points to spend and a voucher to redeem. */
export async function makeOriginal(db: Connection, { open }: Doors): Promise<string> {
  const { memberNo } = await open.post<{ memberNo: string }>('/members', {
    phone: '13700000001',
    consents: [{ purpose: 'service', version: '1', granted: true }],
    ageConfirmed: true,
    storeCode: STORE,
  });
  const line = { lineNo: 1, sku: 'BENCH', quantity: 1, amountFen: 90_000, paidFen: 90_000 };
  await open.post('/orders', { ...orderOf(memberNo), lines: [line], paidFen: 90_000 });
  await open.post('/coupons/issues', { memberNo, templateCode: 'MASK', reason: 'bench' });
  await db.query('UPDATE point_lot SET available_at = NOW() - INTERVAL 1 DAY');
  return memberNo;
}

/** Nothing runs out, and there are sixteen coupons to claim. */
export async function makeRoom(db: Connection): Promise<void> {
  await db.query('UPDATE coupon_stock SET stock = 100000000 WHERE stock IS NOT NULL');
  await db.query('UPDATE reward_stock SET stock = 100000000 WHERE stock IS NOT NULL');
  for (let index = 0; index < 16; index += 1) {
    await copyTemplate(db, 'coupon_template', 'code', `HOT${index}`);
    await copyTemplate(db, 'coupon_stock', 'template_code', `HOT${index}`);
  }
}

async function copyTemplate(
  db: Connection,
  table: string,
  key: string,
  code: string,
): Promise<void> {
  const [[{ columns } = { columns: '' }]] = (await db.query(
    `SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) AS columns
         FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?`,
    [table],
  )) as unknown as [{ columns: string }[]];
  const names = columns.split(',');
  const values = names.map((name) => (name === key ? db.escape(code) : `\`${name}\``));
  await db.query(
    `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(',')})
       SELECT ${values.join(',')} FROM ${table} WHERE ${key} = 'OFF20'`,
  );
}
