/** What happens when everybody wants the same row, and when nobody else is there. */
import type { Clone, Clones } from './clones.js';
import { contest, median } from './contest.js';
import { type Doors, orderOf } from './engine-acts.js';
import { tell } from './tell.js';

interface Bench {
  clones: Clones;
  print: (line: string) => void;
}

export async function hotMember(
  { clones, print }: Bench,
  server: string,
  memberNo: string,
  doors: Doors,
  seconds: number,
  rounds: number,
): Promise<void> {
  const spread = await clones.of(memberNo, 400);
  const [hot] = await clones.of(memberNo, 1);
  const many = (members: readonly Clone[]) =>
    Array.from(
      { length: seconds * rounds * 4000 },
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
  print(`one hot member against 400 members, ${server}`);
  tell({ print }, rates, [['hot', 'spread']]);
}

export async function hotCoupon(
  { clones, print }: Bench,
  server: string,
  memberNo: string,
  doors: Doors,
  seconds: number,
  rounds: number,
): Promise<void> {
  const enough = Math.ceil(seconds * rounds * 4000);
  let next = 0;
  const claim = (template: () => string) => (clone: Clone) =>
    doors.member.post(clone.token, `/coupon-centre/${template()}/claims`, {});
  const rates = await contest(
    [
      {
        name: '16 coupons',
        clones: await clones.of(memberNo, enough),
        act: claim(() => `HOT${next++ % 16}`),
      },
      {
        name: 'one coupon',
        clones: await clones.of(memberNo, enough),
        act: claim(() => 'OFF20'),
      },
    ],
    seconds,
    rounds,
  );
  print(`one hot coupon against 16 coupons, ${server}`);
  tell({ print }, rates, [['one coupon', '16 coupons']]);
}

const SINGLE_ORDERS = 500;

/** One order at a time: what a lone till waits, median in ms, the servers in turn. */
export async function idle(
  { clones, print }: Bench,
  memberNo: string,
  doors: Record<string, Doors>,
): Promise<void> {
  const members = await clones.of(memberNo, Object.keys(doors).length * SINGLE_ORDERS);
  const waits = new Map<string, number[]>(Object.keys(doors).map((name) => [name, []]));
  for (let order = 0; order < SINGLE_ORDERS; order += 1) {
    for (const [name, { open }] of Object.entries(doors)) {
      const member = members.pop() as Clone;
      const started = performance.now();
      await open.post('/orders', orderOf(member.memberNo));
      waits.get(name)?.push(performance.now() - started);
    }
  }
  print('one till alone, an order at a time');
  for (const [name, ms] of waits) print(`  ${name.padEnd(12)} ${median(ms).toFixed(2)} ms`);
}
