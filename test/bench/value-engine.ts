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
import { AT_ONCE, type Contender, contest, median, type Rounds, ratioOf } from './contest.js';
import { MemberDoor } from './member-door.js';
import { Replay, record } from './recording.js';

export interface Servers {
  databaseUrl: string;
  tokenSecret: string;
  plainUrl: string;
  gatheringUrl: string;
  brandFile: string;
}

interface Doors {
  open: OpenDoor;
  member: MemberDoor;
}

interface Act {
  name: string;
  /** Stands in the transaction that is the act. */
  mark: RegExp;
  perform(doors: Doors, clone: Clone): Promise<unknown>;
  /** The order number of the recorded one. */
  orderNo?: string;
}

const STORE = 'S01';
const ORDER_NO = 'RECORDED-ORDER';
let orders = 0;

const orderOf = (memberNo: string, orderNo = `BENCH-${++orders}-${Date.now()}`) => ({
  channel: 'pos',
  orderNo,
  storeCode: STORE,
  memberNo,
  paidAt: new Date().toISOString(),
  lines: [{ lineNo: 1, sku: 'BENCH', quantity: 1, amountFen: 12_300, paidFen: 12_300 }],
  paidFen: 12_300,
});

const ACTS: readonly Act[] = [
  {
    name: 'earn',
    mark: /INSERT INTO order_head/,
    perform: ({ open }, { memberNo }) => open.post('/orders', orderOf(memberNo)),
    orderNo: ORDER_NO,
  },
  {
    name: 'redeem',
    mark: /INSERT INTO redemption/,
    perform: ({ open }, { coupons }) =>
      open.post('/redemptions', { couponCode: coupons.at(-1)?.code, storeCode: STORE }),
  },
  {
    name: 'claim',
    mark: /INSERT INTO coupon /,
    perform: ({ member }, { token }) => member.post(token, '/coupon-centre/OFF20/claims', {}),
  },
  {
    name: 'exchange',
    mark: /INSERT INTO exchange/,
    perform: ({ member }, { token }) => member.post(token, '/rewards/R_TEA/exchanges', {}),
  },
];

export class EngineBench {
  private readonly brand: BrandFile;

  private constructor(
    private readonly servers: Servers,
    private readonly db: Connection,
    private readonly clones: Clones,
    private readonly print: (line: string) => void,
  ) {
    this.brand = readBrandFile(servers.brandFile);
  }

  static async open(servers: Servers, print: (line: string) => void): Promise<EngineBench> {
    const db = await mysql.createConnection({ uri: servers.databaseUrl, timezone: 'Z' });
    const clones = new Clones(db, Buffer.from(servers.tokenSecret, 'base64'));
    return new EngineBench(servers, db, clones, print);
  }

  async run(seconds: number, rounds: number): Promise<void> {
    const plain = this.doorsOf(this.servers.plainUrl);
    const gathering = this.doorsOf(this.servers.gatheringUrl);
    const original = await this.makeOriginal(plain);
    await this.makeRoom();
    for (const act of ACTS)
      await this.compare(act, original, { plain, gathering }, seconds, rounds);
    await this.batches(original, { plain, gathering }, seconds, rounds);
    await this.hotMember(original, plain, seconds, rounds);
    await this.hotCoupon(original, plain, seconds, rounds);
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

  /** Somebody with points to spend and a voucher to redeem. */
  private async makeOriginal({ open }: Doors): Promise<string> {
    const { memberNo } = await open.post<{ memberNo: string }>('/members', {
      phone: '13700000001',
      consents: [{ purpose: 'service', version: '1', granted: true }],
      ageConfirmed: true,
      storeCode: STORE,
    });
    const line = { lineNo: 1, sku: 'BENCH', quantity: 1, amountFen: 90_000, paidFen: 90_000 };
    await open.post('/orders', { ...orderOf(memberNo), lines: [line], paidFen: 90_000 });
    await open.post('/coupons/issues', { memberNo, templateCode: 'MASK', reason: 'bench' });
    await this.db.query('UPDATE point_lot SET available_at = NOW() - INTERVAL 1 DAY');
    return memberNo;
  }

  /** Nothing runs out, and there are sixteen coupons to claim. */
  private async makeRoom(): Promise<void> {
    await this.db.query('UPDATE coupon_stock SET stock = 100000000 WHERE stock IS NOT NULL');
    await this.db.query('UPDATE reward_stock SET stock = 100000000 WHERE stock IS NOT NULL');
    for (let index = 0; index < 16; index += 1) {
      await this.copyTemplate('coupon_template', 'code', `HOT${index}`);
      await this.copyTemplate('coupon_stock', 'template_code', `HOT${index}`);
    }
  }

  private async copyTemplate(table: string, key: string, code: string): Promise<void> {
    const [[{ columns } = { columns: '' }]] = (await this.db.query(
      `SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) AS columns
         FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?`,
      [table],
    )) as unknown as [{ columns: string }[]];
    const names = columns.split(',');
    const values = names.map((name) => (name === key ? this.db.escape(code) : `\`${name}\``));
    await this.db.query(
      `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(',')})
       SELECT ${values.join(',')} FROM ${table} WHERE ${key} = 'OFF20'`,
    );
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
    const replay = new Replay(recording, recorded, act.orderNo ?? null);
    const hands = await this.connections();
    const enough = Math.ceil(seconds * rounds * 1500);
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
    this.tell(rates, [
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
    const replay = new Replay(recording, recorded, `${ORDER_NO}-2`);
    const hands = await this.connections();
    const rates: Rounds = new Map();
    const enough = Math.ceil(seconds * rounds * 1500);
    const spare = await this.clones.of(memberNo, enough);
    const note = (name: string, rate: number) =>
      rates.set(name, [...(rates.get(name) ?? []), rate]);
    for (let round = 0; round < rounds; round += 1) {
      const byHand: Contender = {
        name: 'by hand',
        clones: spare,
        act: (clone, worker) => replay.play(hands[worker] as Connection, clone),
      };
      note('by hand', median((await contest([byHand], seconds, 1)).get('by hand') ?? []));
      note('plain', await this.batchRate(plain, memberNo));
      note('gathering', await this.batchRate(gathering, memberNo));
    }
    for (const hand of hands) await hand.end();
    this.print('batch of 1,000 orders of 1,000 members, per order');
    this.tell(rates, [
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

  private async hotMember(
    memberNo: string,
    doors: Doors,
    seconds: number,
    rounds: number,
  ): Promise<void> {
    const spread = await this.clones.of(memberNo, 400);
    const [hot] = await this.clones.of(memberNo, 1);
    const many = (members: readonly Clone[]) =>
      Array.from(
        { length: seconds * rounds * 1500 },
        (_, index) => members[index % members.length] as Clone,
      );
    const rates = await contest(
      [
        {
          name: 'spread',
          clones: many(spread),
          act: (clone) => doors.open.post('/orders', orderOf(clone.memberNo)),
        },
        {
          name: 'hot',
          clones: many(hot ? [hot] : []),
          act: (clone) => doors.open.post('/orders', orderOf(clone.memberNo)),
        },
      ],
      seconds,
      rounds,
    );
    this.print('one hot member against 400 members');
    this.tell(rates, [['hot', 'spread']]);
  }

  private async hotCoupon(
    memberNo: string,
    doors: Doors,
    seconds: number,
    rounds: number,
  ): Promise<void> {
    const enough = Math.ceil(seconds * rounds * 1500);
    let next = 0;
    const claim = (template: () => string) => (clone: Clone) =>
      doors.member.post(clone.token, `/coupon-centre/${template()}/claims`, {});
    const rates = await contest(
      [
        {
          name: '16 coupons',
          clones: await this.clones.of(memberNo, enough),
          act: claim(() => `HOT${next++ % 16}`),
        },
        {
          name: 'one coupon',
          clones: await this.clones.of(memberNo, enough),
          act: claim(() => 'OFF20'),
        },
      ],
      seconds,
      rounds,
    );
    this.print('one hot coupon against 16 coupons');
    this.tell(rates, [['one coupon', '16 coupons']]);
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

  private tell(rates: Rounds, ratios: readonly [string, string][]): void {
    for (const [name, perSecond] of rates) {
      this.print(`  ${name.padEnd(12)} ${median(perSecond).toFixed(0).padStart(6)} / s`);
    }
    for (const [one, other] of ratios) {
      this.print(`  ${one} / ${other}: ${ratioOf(rates, one, other).toFixed(2)}`);
    }
  }
}
