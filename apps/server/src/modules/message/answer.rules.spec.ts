import { type Attempt, settlementOf } from './answer.rules.js';

const attempt: Attempt = {
  attempts: 1,
  now: new Date('2026-03-10T04:00:00Z'),
  timeZone: 'Asia/Shanghai',
  jitter: 0,
};

const refused = (errcode: number, change: Partial<Attempt> = {}) =>
  settlementOf({ outcome: 'refused', errcode }, { ...attempt, ...change });

test('an accepted send is sent, one without an answer is unknown', () => {
  expect(settlementOf({ outcome: 'sent', msgid: '3642988115293223657' }, attempt)).toEqual({
    state: 'sent',
    msgid: '3642988115293223657',
  });
  expect(settlementOf({ outcome: 'unknown' }, attempt)).toEqual({ state: 'unknown' });
});

test.each([
  [43101, 'REFUSED_BY_MEMBER'],
  [40003, 'OPENID_INVALID'],
  [43107, 'TEMPLATE_BANNED'],
  [43116, 'TEMPLATE_BANNED'],
  [45168, 'CONTENT_REFUSED'],
  [47003, 'NOT_ACCEPTED'],
  [41030, 'NOT_ACCEPTED'],
  [48001, 'NOT_ACCEPTED'],
])('%i is final at once: %s', (errcode, reason) => {
  expect(refused(errcode)).toEqual({ state: 'failed', reason, errcode });
});

test.each([-1, 45011, 43108, 40001, 40014, 42001])('%i passes: tried again', (errcode) => {
  expect(refused(errcode)).toMatchObject({ state: 'retry', errcode });
});

test.each([
  [1, 0, 5],
  [2, 0, 10],
  [5, 0, 80],
  [1, 1, 7.5],
])('attempt %i with jitter %f waits %f seconds', (attempts, jitter, seconds) => {
  const at = new Date(attempt.now.getTime() + seconds * 1000);
  expect(refused(-1, { attempts, jitter })).toMatchObject({ at });
});

test('the eighth attempt is the last', () => {
  expect(refused(-1, { attempts: 7 }).state).toBe('retry');
  expect(refused(-1, { attempts: 8 })).toMatchObject({ state: 'failed', reason: 'GAVE_UP' });
});

test('a used-up daily quota waits for the next day of the brand', () => {
  expect(refused(45009)).toMatchObject({ state: 'retry', at: new Date('2026-03-10T16:00:00Z') });
});
