import { businessDay } from '@shuke/shared';
import { dispatchOf, isCapped, quietUntil, type Situation } from './dispatch.rules.js';

const ZONE = 'Asia/Shanghai';
const LIMITS = { quietHours: { from: 21, until: 9 }, mostPerDay: 1, mostPerWeek: 3 };
const NOON = new Date('2026-03-10T04:00:00Z');

const ready: Situation = {
  class: 'marketing',
  now: NOON,
  timeZone: ZONE,
  limits: LIMITS,
  marketingGranted: true,
  template: 'usable',
  hasOpenid: true,
  credits: 1,
  slotDays: [],
};

test('a marketing message takes a slot of its day, a service message none', () => {
  expect(dispatchOf(ready)).toEqual({ verdict: 'send', slotDay: '2026-03-10' });
  expect(dispatchOf({ ...ready, class: 'service' })).toEqual({ verdict: 'send', slotDay: null });
});

test.each<[string, Partial<Situation>]>([
  ['NO_CONSENT', { marketingGranted: false, template: 'none' }],
  ['NO_TEMPLATE', { template: 'none', hasOpenid: false }],
  ['TEMPLATE_STOPPED', { template: 'stopped', hasOpenid: false }],
  ['NO_WECHAT', { hasOpenid: false, credits: 0 }],
  ['NO_CREDIT', { credits: 0, slotDays: [businessDay('2026-03-10')] }],
  ['FREQUENCY_CAP', { slotDays: [businessDay('2026-03-10')] }],
])('is skipped for %s, which comes before the reasons after it', (reason, change) => {
  expect(dispatchOf({ ...ready, ...change })).toEqual({ verdict: 'skip', reason });
});

test('service messages need no consent, no slot, and keep no quiet hours', () => {
  const late = new Date('2026-03-10T15:00:00Z');
  const service = { class: 'service', marketingGranted: false, now: late } as const;
  const slotDays = [businessDay('2026-03-10')];
  expect(dispatchOf({ ...ready, ...service, slotDays }).verdict).toBe('send');
});

describe('quiet hours, 21:00 to 09:00 in the brand’s zone', () => {
  test.each([
    ['2026-03-10T12:59:59.999Z', null],
    ['2026-03-10T13:00:00Z', '2026-03-11T01:00:00.000Z'],
    ['2026-03-10T15:59:59Z', '2026-03-11T01:00:00.000Z'],
    ['2026-03-10T16:00:00Z', '2026-03-11T01:00:00.000Z'],
    ['2026-03-11T00:59:59.999Z', '2026-03-11T01:00:00.000Z'],
    ['2026-03-11T01:00:00Z', null],
  ])('at %s it waits until %s', (now, until) => {
    expect(quietUntil(new Date(now), ZONE, LIMITS.quietHours)?.toISOString() ?? null).toBe(until);
  });

  test('are none where the brand sets none', () => {
    expect(quietUntil(new Date('2026-03-10T15:00:00Z'), ZONE, null)).toBeNull();
  });

  test('delay, they do not skip', () => {
    const late = { ...ready, now: new Date('2026-03-10T15:00:00Z') };
    expect(dispatchOf(late)).toEqual({ verdict: 'wait', until: new Date('2026-03-11T01:00:00Z') });
  });
});

describe('the frequency cap: one a day, three in seven days', () => {
  test.each<[string[], boolean]>([
    [[], false],
    [['2026-03-10'], true],
    [['2026-03-09'], false],
    [['2026-03-09', '2026-03-08'], false],
    [['2026-03-09', '2026-03-08', '2026-03-04'], true],
    [['2026-03-09', '2026-03-08', '2026-03-03'], false],
  ])('with %j before, 2026-03-10 is capped: %s', (days, capped) => {
    expect(isCapped(days.map(businessDay), businessDay('2026-03-10'), LIMITS)).toBe(capped);
  });
});
