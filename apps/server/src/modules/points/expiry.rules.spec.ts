import { type Expiry, graceExpiry, lotAvailability, lotExpiry } from './expiry.rules.js';

describe('how long points are good', () => {
  const CASES: { expiry: Expiry; zone: string; earned: string; ends: string | null }[] = [
    { expiry: 'never', zone: 'Asia/Shanghai', earned: '2026-03-08T04:00:00Z', ends: null },
    {
      expiry: 'end_of_next_year',
      zone: 'Asia/Shanghai',
      earned: '2026-03-08T04:00:00Z',
      ends: '2027-12-31T16:00:00Z',
    },
    {
      expiry: 'end_of_next_year',
      zone: 'Asia/Shanghai',
      earned: '2026-12-31T16:00:00Z',
      ends: '2028-12-31T16:00:00Z',
    },
    {
      expiry: 'end_of_next_year',
      zone: 'America/New_York',
      earned: '2018-01-01T03:47:38Z',
      ends: '2019-01-01T05:00:00Z',
    },
    {
      expiry: 'months:1',
      zone: 'Asia/Shanghai',
      earned: '2026-01-31T04:00:00Z',
      ends: '2026-02-28T16:00:00Z',
    },
    {
      expiry: 'months:12',
      zone: 'Asia/Shanghai',
      earned: '2028-02-29T04:00:00Z',
      ends: '2029-02-28T16:00:00Z',
    },
  ];

  it.each(CASES)(
    '$expiry in $zone from $earned ends at $ends',
    ({ expiry, zone, earned, ends }) => {
      expect(lotExpiry(expiry, new Date(earned), zone)).toEqual(ends && new Date(ends));
    },
  );

  it('is 30 days after the day of a return for points of an expired lot', () => {
    const end = graceExpiry(30, new Date('2026-03-08T15:59:00Z'), 'Asia/Shanghai');
    expect(end).toEqual(new Date('2026-04-07T16:00:00Z'));
  });

  it('begins whole spans of 24 hours after the payment, also when clocks change', () => {
    const available = lotAvailability(7, new Date('2026-03-07T12:00:00-05:00'));
    expect(available).toEqual(new Date('2026-03-14T13:00:00-04:00'));
  });
});
