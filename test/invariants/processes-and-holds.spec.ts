/** What two server processes promise of points that a quote keeps beyond their end, while the night comes. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { AnyBody } from '../support/callers.js';
import {
  balanceOf,
  CLOCK,
  DAY_MS,
  DAYS_AGO,
  MINUTE_MS,
  nightAfterTheEnd,
  OFFSET,
  OLD_POINTS,
  orderOf,
  quote,
  type Shopper,
  SOON_MS,
  sale,
  shopper,
} from './shoppers.js';
import {
  booksAgree,
  crowd,
  MOST_MS,
  points,
  servers,
  start,
  till,
  withCrowd,
  write,
} from './two-processes.js';

withCrowd(16);

/** A minute before the points end, so that the longest hold reaches beyond the nightly job. */
const BEFORE_THE_NIGHT = 11 * MINUTE_MS;
const LONG_SECONDS = 900;
/** Until half a minute after the job. */
const SHORT_SECONDS = 690;

/** Both processes start anew at an instant; gives the clock that goes on from there. */
async function startAt(instant: number): Promise<() => number> {
  await Promise.all(servers.map((server) => server.kill()));
  const offset = instant - Date.now();
  await write(CLOCK, [String(offset)]);
  servers.splice(0, 2, ...(await Promise.all([start(), start()])));
  return () => Date.now() + offset;
}

const FATES = ['ordered', 'dropped', 'lapses', 'holds nothing'] as const;
const fateOf = (n: number) => FATES[n % FATES.length] ?? 'holds nothing';

/** What becomes of the old points, and of those that the order takes. */
const GONE = {
  ordered: OFFSET,
  dropped: OLD_POINTS,
  lapses: OLD_POINTS,
  'holds nothing': OLD_POINTS,
};

test(
  'points that a quote keeps beyond their end are there for its order, and end when it lets them go',
  async () => {
    const shoppers = await Promise.all(crowd.map(shopper));
    const paidAt = Date.now() - DAYS_AGO * DAY_MS;
    for (const [n, { memberNo }] of shoppers.entries()) {
      const body = sale(`OLD-${n}`, paidAt, { memberNo });
      expect((await till(n)('POST', '/orders', { body })).status).toBe(201);
    }
    const nightly = nightAfterTheEnd(paidAt);
    const evening = await startAt(nightly - BEFORE_THE_NIGHT);
    const before = await Promise.all(shoppers.map((shown, n) => balanceOf(n, shown)));
    const quotes = await Promise.all(shoppers.map((shown, n) => held(n, shown, evening())));
    const night = await startAt(nightly - SOON_MS);
    await Promise.all(
      shoppers.map(async (_, n) => {
        await pause((n >> 2) * 2_500);
        if (fateOf(n) === 'ordered')
          expect((await orderOf(n, quotes[n], `KEPT-${n}`, night())).status).toBe(201);
        if (fateOf(n) === 'dropped')
          expect((await till(n)('DELETE', `/quotes/${quotes[n].quoteId}`)).status).toBe(204);
      }),
    );
    const idle = shoppers.filter((_, n) => fateOf(n) === 'holds nothing').length;
    while ((await points('expire')) > -idle * OLD_POINTS) await pause(200);
    for (const [n, shown] of shoppers.entries()) {
      while ((await balanceOf(n, shown)).held > 0) await pause(500);
      const { available, debt } = await balanceOf(n, shown);
      const left = before[n].available - GONE[fateOf(n)];
      expect({ fate: fateOf(n), available, debt }).toEqual({
        fate: fateOf(n),
        available: left,
        debt: 0,
      });
    }
  },
  MOST_MS,
);

/** Who holds nothing has no quote. */
async function held(n: number, shown: Shopper, instant: number): Promise<AnyBody> {
  const holdSeconds = fateOf(n) === 'lapses' ? SHORT_SECONDS : LONG_SECONDS;
  if (fateOf(n) === 'holds nothing') return null;
  const told = await quote(n, shown, instant, { holdSeconds });
  expect(told).toMatchObject({ status: 201, body: { pointsToUse: OFFSET } });
  return told.body;
}

booksAgree();
