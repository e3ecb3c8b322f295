/**
 * The value engine against the same statements typed by hand: `pnpm bench engine [seconds] [rounds]`.
 *
 * Two servers run on one durable database, one that gathers commits and one that does not; the third
 * contender sends what a call of the plain server sent, recorded from the database's general log, by
 * mysql2 in one transaction each. All three do it 32 at a time for members that are alike.
 */
import mysql, { type Connection } from 'mysql2/promise';
import { type BrandFile, readBrandFile } from '../../tools/seed/brand-file.js';
import { OpenDoor } from '../../tools/seed/open-door.js';
import { type Clone, Clones } from './clones.js';
import { AT_ONCE, type Contender, contest, median, type Rounds } from './contest.js';
import { ACTS, type Act, type Doors, ORDER_NO, orderOf } from './engine-acts.js';
import { hotCoupon, hotMember, idle } from './engine-crowds.js';
import { makeOriginal, makeRoom } from './engine-stage.js';
import { MemberDoor } from './member-door.js';
import { Replay, record } from './recording.js';
import { tell } from './tell.js';

export interface Servers {
  databaseUrl: string;
  tokenSecret: string;
  plainUrl: string;
  gatheringUrl: string;
  brandFile: string;
}

export class EngineBench {
  private readonly brand: BrandFile;

  private constructor(
    private readonly servers: Servers,
    private readonly db: Connection,
    readonly clones: Clones,
    readonly print: (line: string) => void,
  ) {
    this.brand = readBrandFile(servers.brandFile);
  }

  static async open(servers: Servers, print: (line: string) => void): Promise<EngineBench> {
    const db = await mysql.createConnection({ uri: servers.databaseUrl, timezone: 'Z' });
    const clones = new Clones(db, Buffer.from(servers.tokenSecret, 'base64'));
    return new EngineBench(servers, db, clones, print);
  }

  /** `acts`: the names of those that are measured; none: all. */
  async run(seconds: number, rounds: number, acts: readonly string[]): Promise<void> {
    const asked = (name: string) => acts.length === 0 || acts.includes(name);
    const plain = this.doorsOf(this.servers.plainUrl);
    const gathering = this.doorsOf(this.servers.gatheringUrl);
    const original = await makeOriginal(this.db, plain);
    await makeRoom(this.db);
    const doors = { plain, gathering };
    for (const act of ACTS)
      if (asked(act.name)) await this.compare(act, original, doors, seconds, rounds);
    if (asked('batch')) await this.batches(original, doors, seconds, rounds);
    for (const [name, ofOne] of Object.entries(doors)) {
      if (asked('hot-member')) await hotMember(this, name, original, ofOne, seconds, rounds);
      if (asked('hot-coupon')) await hotCoupon(this, name, original, ofOne, seconds, rounds);
    }
    if (asked('idle')) await idle(this, original, doors);
    for (const { open, member } of [plain, gathering]) {
      open.close();
      member.close();
    }
    await this.db.end();
  }

  private doorsOf(url: string): Doors {
    const [key] = this.brand.apiKeys;
    if (!key) throw new Error('the brand file has no API key');
    return { open: new OpenDoor(url, key), member: new MemberDoor(url) };
  }

  private async compare(
    act: Act,
    memberNo: string,
    { plain, gathering }: { plain: Doors; gathering: Doors },
    seconds: number,
    rounds: number,
  ): Promise<void> {
    const [recorded] = await this.clones.of(memberNo, 1);
    if (!recorded) throw new Error('no clone was made');
    const recording = await record(this.db, act.mark, () =>
      act.orderNo
        ? plain.open.post('/orders', orderOf(recorded.memberNo, act.orderNo))
        : act.perform(plain, recorded),
    );
    const replay = new Replay(recording, [recorded], act.orderNo ?? null);
    const hands = await this.connections();
    const enough = Math.ceil(seconds * rounds * 4000);
    const contenders: Contender[] = [
      {
        name: 'plain',
        clones: await this.clones.of(memberNo, enough),
        act: (clone) => act.perform(plain, clone),
      },
      {
        name: 'gathering',
        clones: await this.clones.of(memberNo, enough),
        act: (clone) => act.perform(gathering, clone),
      },
      {
        name: 'by hand',
        clones: await this.clones.of(memberNo, enough),
        act: (clone, worker) => replay.play(hands[worker] as Connection, clone),
      },
    ];
    const rates = await contest(contenders, seconds, rounds);
    for (const hand of hands) await hand.end();
    this.print(
      `${act.name}: ${recording.statements.length} statements in the transaction, ${recording.roundTrips} round trips in all`,
    );
    tell(this, rates, [
      ['plain', 'by hand'],
      ['gathering', 'by hand'],
    ]);
  }

  private async batches(
    memberNo: string,
    { plain, gathering }: { plain: Doors; gathering: Doors },
    seconds: number,
    rounds: number,
  ): Promise<void> {
    const [recorded] = await this.clones.of(memberNo, 1);
    if (!recorded) throw new Error('no clone was made');
    const recording = await record(this.db, /INSERT INTO order_head/, () =>
      plain.open.post('/orders', orderOf(recorded.memberNo, `${ORDER_NO}-2`)),
    );
    const replay = new Replay(recording, [recorded], `${ORDER_NO}-2`);
    const hands = await this.connections();
    const rates: Rounds = new Map();
    const enough = Math.ceil(seconds * rounds * 4000);
    const spare = await this.clones.of(memberNo, enough);
    const note = (name: string, rate: number) =>
      rates.set(name, [...(rates.get(name) ?? []), rate]);
    for (const doors of [plain, gathering]) await this.batchRate(doors, memberNo);
    for (let round = 0; round < rounds; round += 1) {
      const byHand: Contender = {
        name: 'by hand',
        clones: spare,
        act: (clone, worker) => replay.play(hands[worker] as Connection, clone),
      };
      note('by hand', median((await contest([byHand], seconds, 1, 1)).get('by hand') ?? []));
      note('plain', await this.batchRate(plain, memberNo));
      note('gathering', await this.batchRate(gathering, memberNo));
    }
    for (const hand of hands) await hand.end();
    this.print('batch of 1,000 orders of 1,000 members, per order');
    tell(this, rates, [
      ['plain', 'by hand'],
      ['gathering', 'by hand'],
    ]);
  }

  /** Orders per second of two batches at a time. */
  private async batchRate({ open }: Doors, memberNo: string): Promise<number> {
    const batches = await Promise.all([0, 1, 2, 3].map(() => this.clones.of(memberNo, 1000)));
    const post = async (clones: readonly Clone[]) => {
      const lines = clones.map((clone) => ({ type: 'order', ...orderOf(clone.memberNo) }));
      const answers = await open.postLines<{ status: number }>('/orders/batch', lines);
      if (answers.some(({ status }) => status !== 201)) throw new Error('a line was refused');
    };
    const started = performance.now();
    await Promise.all([
      post(batches[0] ?? []).then(() => post(batches[1] ?? [])),
      post(batches[2] ?? []).then(() => post(batches[3] ?? [])),
    ]);
    return 4_000_000 / (performance.now() - started);
  }

  private connections(): Promise<Connection[]> {
    return Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const hand = await mysql.createConnection({ uri: this.servers.databaseUrl, timezone: 'Z' });
        await hand.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
        return hand;
      }),
    );
  }
}
