import { expect, test } from '@jest/globals';
import { Config, ConfigError } from './config.js';

const KEY = Buffer.alloc(32, 1).toString('base64');
const GOOD = {
  DATABASE_URL: 'mysql://app:secret@127.0.0.1:3306/shuke',
  PHONE_ENCRYPTION_KEY: KEY,
  PHONE_INDEX_KEY: KEY,
  TOKEN_SECRET: KEY,
};

test('good settings are taken, with defaults for the rest', () => {
  const config = new Config(GOOD);
  expect(config).toMatchObject({ port: 3000, role: 'all', production: false });
  expect(config.wechat.apiBaseUrl).toBe('https://api.weixin.qq.com');
});

test.each([
  ['PORT', '70000'],
  ['ROLE', 'boss'],
  ['DATABASE_URL', 'postgres://somewhere/db'],
  ['PHONE_INDEX_KEY', 'c2hvcnQ='],
  ['TOKEN_SECRET', undefined],
  ['CLOCK_START', 'yesterday'],
  ['WECHAT_APP_ID', 'wx123'],
  ['WECHAT_PUSH_AES_KEY', 'short'],
])('a wrong %s is named', (name, value) => {
  expect(() => new Config({ ...GOOD, [name]: value })).toThrow(ConfigError);
  expect(() => new Config({ ...GOOD, [name]: value })).toThrow(name);
});

test('all problems are told at once, and no value is repeated', () => {
  const build = () => new Config({ ...GOOD, PORT: 'x', ROLE: 'boss', TOKEN_SECRET: 'hush' });
  expect(build).toThrow(/PORT[\s\S]*ROLE|ROLE[\s\S]*PORT|PORT/);
  try {
    build();
  } catch (error) {
    expect(String(error)).not.toContain('hush');
    expect(String(error)).not.toContain('boss');
  }
});

test('a clock of its own is refused in production', () => {
  expect(
    () => new Config({ ...GOOD, NODE_ENV: 'production', CLOCK_START: '2026-01-01T00:00:00Z' }),
  ).toThrow('CLOCK_START');
});
