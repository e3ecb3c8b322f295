/** What happens when everybody wants the same row. */
import type { Clone, Clones } from './clones.js';
import { contest } from './contest.js';
import { type Doors, orderOf } from './engine-acts.js';
import { tell } from './tell.js';

interface Bench {
  clones: Clones;
  print: (line: string) => void;
}

export async function hotMember(
  { clones, print }: Bench,
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
  print('one hot member against 400 members');
  tell({ print }, rates, [['hot', 'spread']]);
}

export async function hotCoupon(
  { clones, print }: Bench,
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
  print('one hot coupon against 16 coupons');
  tell({ print }, rates, [['one coupon', '16 coupons']]);
}
