/**
 * Fills an empty server with a living brand: members who joined over eighteen months, what they
 * bought until today, and some who use the mini-program. Everything goes through the doors that
 * tills and phones use, and the same seed gives the same brand (for the same last day).
 *
 *   node --import tsx tools/seed/seed.ts '<SeedOptions as JSON>'
 *
 * Prints progress as JSON lines; the last line is {"accounts": […]}.
 */
import { eachOf } from '../each-of.mjs';
import { type BrandFile, readBrandFile } from './brand-file.js';
import { DAY_MS } from './calendar.js';
import { OpenDoor } from './open-door.js';
import { numbering, type Order, type Refund, shop } from './orders.js';
import { inventPeople, type Period, type Person } from './people.js';
import { counter } from './progress.js';
import { Random } from './random.js';
import { type Account, useMiniProgram } from './wechat-people.js';

interface SeedOptions {
  serverUrl: string;
  simulatorUrl: string;
  brandFile: string;
  members: number;
}

interface LineAnswer {
  line: number;
  status: number;
  problem?: unknown;
}

const SEED = 20_261_124;
const DAYS = 548;
const REGISTRATIONS_AT_ONCE = 12;
const BATCHES_AT_ONCE = 3;
const LINES_PER_BATCH = 600;
const ON_WECHAT = 48;

async function main(options: SeedOptions): Promise<void> {
  const brand = readBrandFile(options.brandFile);
  const [key] = brand.apiKeys;
  if (!key) throw new Error('the brand file has no API key for the seed');
  const door = new OpenDoor(options.serverUrl, key);
  const random = new Random(SEED);
  const untilMs = Date.now();
  const period: Period = { fromMs: untilMs - DAYS * DAY_MS, untilMs };
  const storeCodes = brand.stores.map(({ code }) => code);
  const people = inventPeople(random, options.members, storeCodes, period);
  const numbers = numbering();
  const baskets = people.map((person) => shop(random, person, storeCodes, period, numbers));

  const memberNos = await register(door, people);
  await sendOrders(door, baskets, memberNos);
  const accounts = await playPhones(options, door, people, baskets, brand);
  process.stdout.write(`${JSON.stringify({ accounts })}\n`);
  door.close();
}

const consentsOf = (wantsMarketing: boolean) => [
  { purpose: 'service', version: '1', granted: true },
  { purpose: 'marketing', version: '1', granted: wantsMarketing },
];

async function register(door: OpenDoor, people: Person[]): Promise<string[]> {
  const count = counter('members', people.length);
  const memberNos: string[] = [];
  await eachOf(people.entries(), REGISTRATIONS_AT_ONCE, async ([index, person]) => {
    const { nickname, birthday, gender } = person;
    const { memberNo } = await door.post<{ memberNo: string }>('/members', {
      phone: person.phone,
      consents: consentsOf(person.wantsMarketing),
      ageConfirmed: true,
      storeCode: person.storeCode,
      profile: { nickname, birthday, gender },
      joinedAt: new Date(person.joinedAtMs).toISOString(),
    });
    memberNos[index] = memberNo;
    count(1);
  });
  return memberNos;
}

/** A batch holds whole histories: one member's lines are never in two batches at once. */
async function sendOrders(
  door: OpenDoor,
  baskets: (Order | Refund)[][],
  memberNos: string[],
): Promise<void> {
  const lines = baskets.map((basket, index) =>
    basket.map((line) => (line.type === 'order' ? { ...line, memberNo: memberNos[index] } : line)),
  );
  const count = counter('orders', lines.flat().length);
  await eachOf(batchesOf(lines), BATCHES_AT_ONCE, async (batch) => {
    const answers = await door.postLines<LineAnswer>('/orders/batch', batch);
    const refused = answers.find(({ status }) => status >= 300);
    if (refused) throw new Error(`an order was refused: ${JSON.stringify(refused)}`);
    count(batch.length);
  });
}

function batchesOf<T>(histories: T[][]): T[][] {
  const batches: T[][] = [[]];
  for (const history of histories) {
    const last = batches.at(-1) ?? [];
    if (last.length > 0 && last.length + history.length > LINES_PER_BATCH)
      batches.push([...history]);
    else last.push(...history);
  }
  return batches;
}

/** Regular customers of every kind: each so-and-so-many-th by what they bought. */
async function playPhones(
  options: SeedOptions,
  door: OpenDoor,
  people: Person[],
  baskets: (Order | Refund)[][],
  brand: BrandFile,
): Promise<Account[]> {
  const regulars = people
    .map((person, index) => ({ person, orders: baskets[index]?.length ?? 0 }))
    .filter(({ person, orders }) => person.wantsMarketing && orders > 0)
    .sort((one, other) => other.orders - one.orders);
  const step = Math.max(1, Math.floor(regulars.length / ON_WECHAT));
  const chosen = regulars.filter((_, index) => index % step === 0).slice(0, ON_WECHAT);
  const templateIds = brand.messageTemplates.map(({ templateId }) => templateId);
  const count = counter('people', chosen.length);
  const accounts: Account[] = [];
  await eachOf(chosen.entries(), 4, async ([ordinal, { person }]) => {
    const consents = consentsOf(person.wantsMarketing);
    accounts[ordinal] = await useMiniProgram(options, door, person, ordinal, consents, templateIds);
    count(1);
  });
  return accounts;
}

await main(JSON.parse(process.argv[2] ?? '{}') as SeedOptions);
