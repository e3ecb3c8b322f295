/**
 * How fast the open door is on this machine. Compare figures of one machine only:
 *
 *   pnpm bench [seconds per measure, default 5]
 */
import { eachOf } from '../../tools/each-of.mjs';
import { type BrandFile, readBrandFile } from '../../tools/seed/brand-file.js';
import { OpenDoor } from '../../tools/seed/open-door.js';

const MEMBERS = 400;
const TILLS = 16;
const LINES_PER_BATCH = 1000;
const BATCHES = 6;

export interface Figure {
  name: string;
  perSecond: number;
  /** Milliseconds within which half and 99 of 100 calls were answered. */
  half?: number;
  almostAll?: number;
}

export async function measure(
  serverUrl: string,
  brandFile: string,
  seconds: number,
): Promise<Figure[]> {
  const brand = readBrandFile(brandFile);
  const [key] = brand.apiKeys;
  if (!key) throw new Error('the brand file has no API key');
  const door = new OpenDoor(serverUrl, key);
  const orders = orderMaker(brand);
  const memberNos: string[] = [];
  const registrations = await timed('register a member', MEMBERS, TILLS, async (index) => {
    memberNos[index] = await register(door, brand, index);
  });
  const memberOf = (index: number): string => memberNos[index % MEMBERS] ?? '';
  const figures = [
    registrations,
    await during('post an order', seconds, (index) =>
      door.post('/orders', orders(memberOf(index), index)),
    ),
    await during('look a member up', seconds, (index) =>
      door.post('/members/lookup', { phone: phoneOf(index % MEMBERS) }),
    ),
    await batches(door, (index) => ({ type: 'order', ...orders(memberOf(index), index) })),
  ];
  door.close();
  return figures;
}

const phoneOf = (index: number): string => `137${String(index).padStart(8, '0')}`;

async function register(door: OpenDoor, { stores }: BrandFile, index: number): Promise<string> {
  const { memberNo } = await door.post<{ memberNo: string }>('/members', {
    phone: phoneOf(index),
    consents: [{ purpose: 'service', version: '1', granted: true }],
    ageConfirmed: true,
    storeCode: stores[index % stores.length]?.code,
  });
  return memberNo;
}

/** Makes orders with numbers that were never used before. */
function orderMaker({ stores }: BrandFile) {
  let last = 0;
  return (memberNo: string, index: number) => {
    last += 1;
    const line = { sku: 'BENCH', quantity: 1, amountFen: 12_300, paidFen: 12_300 };
    return {
      channel: 'pos',
      orderNo: `BENCH-${last}`,
      storeCode: stores[index % stores.length]?.code,
      memberNo,
      paidAt: new Date().toISOString(),
      lines: [1, 2].map((lineNo) => ({ lineNo, ...line })),
      paidFen: 24_600,
    };
  };
}

/** Calls as fast as so many tills can, for so many seconds. */
async function during(
  name: string,
  seconds: number,
  call: (index: number) => Promise<unknown>,
): Promise<Figure> {
  const until = performance.now() + seconds * 1000;
  const took: number[] = [];
  let next = 0;
  const till = async (): Promise<void> => {
    while (performance.now() < until) {
      const started = performance.now();
      next += 1;
      await call(next);
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: TILLS }, till));
  took.sort((one, other) => one - other);
  const within = (share: number): number => took[Math.floor(took.length * share)] ?? 0;
  return { name, perSecond: took.length / seconds, half: within(0.5), almostAll: within(0.99) };
}

async function timed(
  name: string,
  count: number,
  atOnce: number,
  work: (index: number) => Promise<void>,
): Promise<Figure> {
  const started = performance.now();
  await eachOf(Array(count).keys(), atOnce, work);
  return { name, perSecond: (count * 1000) / (performance.now() - started) };
}

async function batches(door: OpenDoor, lineOf: (index: number) => object): Promise<Figure> {
  const { perSecond } = await timed('', BATCHES, 2, async (batch) => {
    const lines = Array.from({ length: LINES_PER_BATCH }, (_, index) => lineOf(batch * 7 + index));
    const answers = await door.postLines<{ status: number }>('/orders/batch', lines);
    if (answers.some(({ status }) => status !== 201)) throw new Error('a line was refused');
  });
  return { name: 'orders in batches', perSecond: perSecond * LINES_PER_BATCH };
}
