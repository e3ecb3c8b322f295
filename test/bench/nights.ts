/**
 * The nightly jobs against the same multi-row statements typed by hand: `pnpm bench nights [members]
 * [rounds]`. What one chunk of a job sends is recorded and sent again by mysql2 for other members; both
 * take turns on one durable database, one chunk after the other.
 */
import type { Connection } from 'mysql2/promise';
import type { OpenDoor } from '../../tools/seed/open-door.js';
import type { Clone, Clones } from './clones.js';
import type { Rounds } from './contest.js';
import { orderOf, STORE } from './engine-acts.js';
import { Replay, record } from './recording.js';
import { tell } from './tell.js';

/** As many members as the jobs take in one unit. */
const CHUNK = 250;

interface Night {
  job: string;
  /** Stands in the transaction of a chunk. */
  mark: RegExp;
  /** Makes every one of these members due. */
  makeDue: readonly string[];
}

const NIGHTS: readonly Night[] = [
  {
    job: 'points-due',
    mark: /INSERT INTO point_entry/,
    makeDue: [
      'UPDATE point_lot SET expires_at = NOW() - INTERVAL 1 HOUR, available_at = NOW() - INTERVAL 1 DAY WHERE member_id IN (?)',
      'UPDATE point_account SET next_due_at = NOW() - INTERVAL 1 HOUR WHERE member_id IN (?)',
    ],
  },
  {
    job: 'tier-evaluation',
    mark: /INSERT INTO member_tier/,
    makeDue: [
      'UPDATE member_tier SET valid_until = CURDATE() - INTERVAL 60 DAY, evaluate_on = CURDATE() - INTERVAL 1 DAY WHERE member_id IN (?)',
    ],
  },
];

export interface NightStage {
  db: Connection;
  clones: Clones;
  open: OpenDoor;
  runJob(name: string): Promise<void>;
  print(line: string): void;
}

export async function nights(stage: NightStage, members: number, rounds: number): Promise<void> {
  const memberNo = await makeGold(stage);
  for (const night of NIGHTS) await compare(stage, night, memberNo, members, rounds);
}

/** Somebody with points that can end and a tier that can. */
async function makeGold({ open }: NightStage): Promise<string> {
  const { memberNo } = await open.post<{ memberNo: string }>('/members', {
    phone: '13700000002',
    consents: [{ purpose: 'service', version: '1', granted: true }],
    ageConfirmed: true,
    storeCode: STORE,
  });
  const line = { lineNo: 1, sku: 'BENCH', quantity: 1, amountFen: 400_000, paidFen: 400_000 };
  await open.post('/orders', { ...orderOf(memberNo), lines: [line], paidFen: 400_000 });
  return memberNo;
}

async function compare(
  stage: NightStage,
  night: Night,
  memberNo: string,
  members: number,
  rounds: number,
): Promise<void> {
  const { db, clones, runJob, print } = stage;
  const due = async (count: number): Promise<Clone[]> => {
    const made = await clones.of(memberNo, count);
    for (const sql of night.makeDue) await db.query(sql, [made.map(({ memberId }) => memberId)]);
    return made;
  };
  const recorded = await due(CHUNK);
  const recording = await record(db, night.mark, () => runJob(night.job));
  const replay = new Replay(recording, recorded, null);
  const rates: Rounds = new Map([
    ['job', []],
    ['by hand', []],
  ]);
  for (let round = 0; round < rounds; round += 1) {
    await due(members);
    rates.get('job')?.push(await rate(members, () => runJob(night.job)));
    const others = await due(members);
    rates.get('by hand')?.push(
      await rate(members, async () => {
        for (let from = 0; from < others.length; from += CHUNK) {
          await replay.play(db, ...others.slice(from, from + CHUNK));
        }
      }),
    );
  }
  print(`${night.job}: ${recording.statements.length} statements for ${CHUNK} members`);
  tell(stage, rates, [['job', 'by hand']]);
}

async function rate(members: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (members * 1000) / (performance.now() - started);
}
