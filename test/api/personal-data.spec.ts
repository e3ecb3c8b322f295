import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { openCaller, send } from '../support/callers.js';
import { CONSENTS, member, registration, visitor } from '../support/customers.js';

const CANARY = '13912345678';

let app: TestApp;
const written: string[] = [];
beforeAll(async () => {
  const keep = (chunk: string | Uint8Array) => {
    written.push(chunk.toString());
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  app = await startApp({ env: { LOG_LEVEL: 'debug' } });
});
afterAll(async () => {
  await app.close();
  jest.restoreAllMocks();
});

describe('personal data', () => {
  test('stand in no log line and in no refusal, whatever goes wrong', async () => {
    const joined = await member(app, { profile: { nickname: '金丝雀' } }, CANARY);
    const { openid } = joined.person;
    const twin = await visitor(app, CANARY);
    const partner = openCaller(app.url);
    const fault = (kind: string) =>
      send(app.wechatUrl, 'POST', '/__sim/faults', { body: { endpoint: '*', kind } });
    const refusals = [
      await twin.register(),
      await joined.call('PATCH', '/me/profile', { body: { nickname: CANARY, phone: CANARY } }),
      await partner('POST', '/members', { body: { phone: `${CANARY}0`, consents: CONSENTS } }),
      await partner('POST', '/members/lookup', { body: { phone: CANARY, memberCode: CANARY } }),
      await partner('GET', `/members/${CANARY}`),
      await joined.call('POST', '/registration', { body: registration(CANARY, { phone: CANARY }) }),
    ];
    await fault('malformed');
    refusals.push(await twin.register({ asNew: true }));
    await fault('http5xx');
    await app.drain();
    for (const { status } of refusals) expect(status).toBeGreaterThanOrEqual(400);
    const told = JSON.stringify(refusals.map(({ body }) => body)) + written.join('');
    for (const secret of [CANARY, openid, twin.person.openid, joined.token, '金丝雀']) {
      expect(told).not.toContain(secret);
    }
    expect(written.join('')).toContain('wechat away');
  });

  test('are sealed at rest: the phone stands in no column of any table', async () => {
    const tables = await app.rows<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    for (const { name } of tables) {
      const rows = await app.rows(`SELECT * FROM \`${name}\``);
      expect(JSON.stringify(rows.map(readable))).not.toContain(CANARY);
    }
  });
});

/** Binary columns as text, so that a phone in one of them would show. */
function readable(row: unknown): unknown {
  return Object.values(row as object).map((value) =>
    Buffer.isBuffer(value) ? value.toString('latin1') : value,
  );
}
