/**
 * What a call costs with few members and with many: `pnpm bench scale [few] [many]`. Index reads are what
 * the database counts itself (`Handler_read%`), time is the median of single calls.
 */
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { Clone, Clones } from './clones.js';
import { median } from './contest.js';
import { addCrowd } from './crowd.js';
import type { Doors } from './engine-acts.js';

const CALLS = 400;
/** Of the crowd, beside which callers stand. */
const PLACES = 40;

const CALLED: readonly {
  name: string;
  call(doors: Doors, clone: Clone): Promise<unknown>;
}[] = [
  { name: 'balance', call: ({ member }, { token }) => member.get(token, '/me') },
  { name: 'wallet', call: ({ member }, { token }) => member.get(token, '/me/coupons') },
  { name: 'member page', call: ({ open }, { memberNo }) => open.get(`/members/${memberNo}`) },
];

interface Cost {
  reads: number;
  milliseconds: number;
}

export interface ScaleStage {
  db: Connection;
  clones: Clones;
  doors: Doors;
  print(line: string): void;
}

export async function scale(
  stage: ScaleStage,
  memberNo: string,
  few: number,
  many: number,
): Promise<void> {
  const costsOfFew = await costs(stage, await grow(stage, memberNo, 0, few));
  const costsOfMany = await costs(stage, await grow(stage, memberNo, few, many));
  for (const { name } of CALLED) {
    const [one, other] = [costsOfFew.get(name), costsOfMany.get(name)];
    if (!one || !other) continue;
    stage.print(
      `${name}: ${one.reads.toFixed(1)} index reads with ${few} members, ${other.reads.toFixed(1)} with ${many}; ` +
        `${one.milliseconds.toFixed(2)} and ${other.milliseconds.toFixed(2)} ms, ${(other.milliseconds / one.milliseconds).toFixed(2)} times`,
    );
  }
}

/** Adds to the crowd until there are so many; gives some who can call, spread over all. */
async function grow(
  { db, clones, print }: ScaleStage,
  memberNo: string,
  from: number,
  to: number,
): Promise<Clone[]> {
  const started = performance.now();
  await addCrowd(db, memberNo, from + 1, to + 1);
  const callers: Clone[] = [];
  for (let place = 0; place < PLACES; place += 1) {
    callers.push(...(await clones.of(memberNo, CALLS / PLACES)));
    clones.skip(Math.max(0, Math.floor((to - from) / PLACES) - CALLS / PLACES));
  }
  print(`${to} members after ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return callers;
}

async function costs(
  { db, doors }: ScaleStage,
  clones: readonly Clone[],
): Promise<Map<string, Cost>> {
  const all = new Map<string, Cost>();
  for (const { name, call } of CALLED) {
    const some = clones.slice(0, CALLS);
    const empty = await readsDuring(db, async () => undefined);
    const times: number[] = [];
    const reads = await readsDuring(db, async () => {
      for (const clone of some) {
        const started = performance.now();
        await call(doors, clone);
        times.push(performance.now() - started);
      }
    });
    all.set(name, { reads: (reads - empty) / some.length, milliseconds: median(times) });
  }
  return all;
}

async function readsDuring(db: Connection, work: () => Promise<void>): Promise<number> {
  const before = await readsSoFar(db);
  await work();
  return (await readsSoFar(db)) - before;
}

async function readsSoFar(db: Connection): Promise<number> {
  const [rows] = await db.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Handler_read%'");
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
}
