/** The demo's own folder and the settings of its processes, made once and kept beside the data. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRepository } from '../repository.mjs';

const folder = (...path) => inRepository('.shuke/demo', ...path);

export const SEEDED_NOTE = folder('seeded.json');
export const SIMULATOR_STATE = folder('wechat.json');
export const SIMULATOR_TEMPLATES = folder('wechat-templates.json');
export const BRAND_FILE = inRepository('tools/seed/qinghe.yaml');
export const logOf = (name) => folder('logs', `${name}.log`);

/** What the first start left: the accounts of its people, or null when it was never completed. */
export function readSeeded() {
  return existsSync(SEEDED_NOTE) ? JSON.parse(readFileSync(SEEDED_NOTE, 'utf8')) : null;
}

/** Half a brand is worth less than none: a start that was cut short is begun anew. */
export function forgetUnfinished() {
  if (!existsSync(SEEDED_NOTE)) rmSync(folder(), { recursive: true, force: true });
  mkdirSync(folder('logs'), { recursive: true });
}

/** Keys that encrypt what is in the database: they must be the same at the next start. */
export function keptSecrets() {
  const file = folder('secrets.json');
  if (!existsSync(file)) {
    const key = () => randomBytes(32).toString('base64');
    const secrets = {
      PHONE_ENCRYPTION_KEY: key(),
      PHONE_INDEX_KEY: key(),
      TOKEN_SECRET: key(),
      WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
      WECHAT_PUSH_TOKEN: randomBytes(12).toString('hex'),
      WECHAT_PUSH_AES_KEY: randomBytes(32).toString('hex').slice(0, 43),
    };
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return { WECHAT_APP_ID: 'wx5e0d3f2a9c71b846', ...JSON.parse(readFileSync(file, 'utf8')) };
}
