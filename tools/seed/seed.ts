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
import { readBrandFile } from './brand-file.js';
import { DAY_MS } from './calendar.js';
import { OpenDoor } from './open-door.js';
import { numbering, type Order, type Refund, shop } from './orders.js';
import { payWithPoints } from './paying-with-points.js';
import { inventPeople, type Period, type Person } from './people.js';
import {
  type Account,
  accountOf,
  type Consent,
  claim,
  exchange,
  openPhone,
  type Phone,
  type Places,
  redeemVoucher,
} from './phones.js';
import { counter } from './progress.js';
import { Random } from './random.js';

interface SeedOptions extends Places {
  brandFile: string;
  members: number;
}

interface LineAnswer {
  line: number;
  status: number;
  problem?: unknown;
}

type History = (Order | Refund)[];

const SEED = 20_261_124;
const DAYS = 548;
const CALLS_AT_ONCE = 12;
const BATCHES_AT_ONCE = 3;
const LINES_PER_BATCH = 600;
/** One in so many members has the mini-program on the phone. */
const ONE_IN = 15;

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
  const histories = people.map((person) => shop(random, person, storeCodes, period, numbers));

  const memberNos = await register(door, people);
  const templateIds = brand.messageTemplates.map(({ templateId }) => templateId);
  const phones = await openPhones(options, people, histories, templateIds);
  const lines = histories.map((history, index) => {
    const phone = phones.get(index);
    const paid = phone ? payWithPoints(random, history, phone.codeAt) : history;
    return paid.map((line) => withMember(line, memberNos[index]));
  });
  await sendOrders(door, lines);
  const accounts = await enjoy(door, [...phones.values()]);
  process.stdout.write(`${JSON.stringify({ accounts })}\n`);
  door.close();
}

const consentsOf = ({ wantsMarketing }: Person): Consent[] => [
  { purpose: 'service', version: '1', granted: true },
  { purpose: 'marketing', version: '1', granted: wantsMarketing },
];

/** An order is its member's by the code that was shown, else by the number that was typed. */
function withMember(line: Order | Refund, memberNo: string | undefined): object {
  return line.type === 'order' && !('memberCode' in line) ? { ...line, memberNo } : line;
}

async function register(door: OpenDoor, people: Person[]): Promise<string[]> {
  const count = counter('members', people.length);
  const memberNos: string[] = [];
  await eachOf(people.entries(), CALLS_AT_ONCE, async ([index, person]) => {
    const { nickname, birthday, gender } = person;
    const { memberNo } = await door.post<{ memberNo: string }>('/members', {
      phone: person.phone,
      consents: consentsOf(person),
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

/** Customers of every kind: each so-and-so-many-th by what they bought; two in three allow messages. */
async function openPhones(
  places: Places,
  people: Person[],
  histories: History[],
  templateIds: string[],
): Promise<Map<number, Phone>> {
  const chosen = [...people.keys()]
    .sort((one, other) => (histories[other]?.length ?? 0) - (histories[one]?.length ?? 0))
    .filter((_, rank) => rank % ONE_IN === 0);
  const count = counter('phones', chosen.length);
  const phones = new Map<number, Phone>();
  await eachOf(chosen.entries(), CALLS_AT_ONCE, async ([ordinal, index]) => {
    const person = people[index] as Person;
    const allowed = ordinal % 3 === 0 ? [] : templateIds;
    phones.set(index, await openPhone(places, person, consentsOf(person), allowed));
    count(1);
  });
  return phones;
}

/** A batch holds whole histories: one member's lines are never in two batches at once. */
async function sendOrders(door: OpenDoor, histories: object[][]): Promise<void> {
  const count = counter('orders', histories.flat().length);
  await eachOf(batchesOf(histories), BATCHES_AT_ONCE, async (batch) => {
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
    if (last.length > 0 && last.length + history.length > LINES_PER_BATCH) {
      batches.push([...history]);
    } else last.push(...history);
  }
  return batches;
}

async function enjoy(door: OpenDoor, phones: Phone[]): Promise<Account[]> {
  const count = counter('benefits', phones.length);
  const accounts: Account[] = [];
  await eachOf(phones.entries(), CALLS_AT_ONCE, async ([ordinal, phone]) => {
    if (ordinal % 2 === 0) await claim(phone, 'OFF20');
    if (ordinal % 3 === 0) await exchange(phone);
    if (ordinal % 6 === 0) await redeemVoucher(phone, door);
    accounts[ordinal] = await accountOf(phone);
    count(1);
  });
  return accounts;
}

await main(JSON.parse(process.argv[2] ?? '{}') as SeedOptions);
