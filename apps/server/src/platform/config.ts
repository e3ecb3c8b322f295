import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type ProcessRole = 'api' | 'worker' | 'all';

export interface WechatConfig {
  apiBaseUrl: string;
  appId: string;
  appSecret: string;
  pushToken: string;
  pushAesKey: string;
}

/** All settings, read and checked once at the start. */
export class Config {
  readonly production: boolean;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly role: ProcessRole;
  readonly clockStart: Date | undefined;
  readonly phoneEncryptionKey: Buffer;
  readonly phoneIndexKey: Buffer;
  readonly tokenSecret: Buffer;
  readonly wechat: WechatConfig;
  readonly logLevel: string;
  /** Whether frequent units of work may be committed together. */
  readonly gathersCommits: boolean;
  /** Folder of the built console, served at /console/ when it exists. */
  readonly consoleDir: string | undefined;

  constructor(env: Record<string, string | undefined>) {
    const read = new SettingsReader(env);
    this.production = env.NODE_ENV === 'production';
    this.databaseUrl = read.matching(
      'DATABASE_URL',
      /^mysql:\/\/.+\/.+$/,
      'mysql://user:pass@host:port/db',
    );
    this.dataDir = resolve(env.DATA_DIR ?? '.shuke/data');
    this.port = read.port('PORT', 3000);
    this.publicUrl = (
      read.matching('PUBLIC_URL', /^https?:\/\/./, 'http(s)://…') ?? `http://localhost:${this.port}`
    ).replace(/\/$/, '');
    this.role = read.oneOf('ROLE', ['api', 'worker', 'all'] as const, 'all');
    this.clockStart = read.instant('CLOCK_START');
    if (this.production && this.clockStart)
      read.refuse('CLOCK_START', 'is refused when NODE_ENV=production');
    const makeKeys = this.databaseUrl === undefined ? this.dataDir : undefined;
    this.phoneEncryptionKey = read.key('PHONE_ENCRYPTION_KEY', makeKeys);
    this.phoneIndexKey = read.key('PHONE_INDEX_KEY', makeKeys);
    this.tokenSecret = read.key('TOKEN_SECRET', makeKeys);
    this.wechat = readWechat(read);
    this.logLevel = read.oneOf(
      'LOG_LEVEL',
      ['silent', 'error', 'warn', 'info', 'debug'] as const,
      'info',
    );
    this.gathersCommits = read.oneOf('GATHER_COMMITS', ['on', 'off'] as const, 'on') === 'on';
    this.consoleDir = env.CONSOLE_DIR ? resolve(env.CONSOLE_DIR) : undefined;
    read.finish();
  }
}

/** Names every missing or malformed setting at once. */
export class ConfigError extends Error {}

function readWechat(read: SettingsReader): WechatConfig {
  return {
    apiBaseUrl: (
      read.matching('WECHAT_API_BASE_URL', /^https?:\/\/./, 'http(s)://…') ??
      'https://api.weixin.qq.com'
    ).replace(/\/$/, ''),
    appId: read.matching('WECHAT_APP_ID', /^wx[0-9a-f]{16}$/, 'wx and 16 hex digits') ?? '',
    appSecret: read.matching('WECHAT_APP_SECRET', /^\S{8,128}$/, '8 to 128 characters') ?? '',
    pushToken:
      read.matching('WECHAT_PUSH_TOKEN', /^[A-Za-z0-9]{3,32}$/, '3 to 32 letters or digits') ?? '',
    pushAesKey:
      read.matching('WECHAT_PUSH_AES_KEY', /^[A-Za-z0-9]{43}$/, '43 letters or digits') ?? '',
  };
}

class SettingsReader {
  private readonly problems: string[] = [];

  constructor(private readonly env: Record<string, string | undefined>) {}

  refuse(name: string, why: string): void {
    this.problems.push(`${name} ${why}`);
  }

  matching(name: string, pattern: RegExp, form: string): string | undefined {
    const value = this.env[name];
    if (value === undefined || value === '') return undefined;
    if (!pattern.test(value)) this.refuse(name, `must look like ${form}`);
    return value;
  }

  port(name: string, fallback: number): number {
    const value = this.env[name];
    if (value === undefined || value === '') return fallback;
    const port = Number(value);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      this.refuse(name, 'must be a port from 0 to 65535');
    return port;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.env[name];
    if (value === undefined || value === '') return fallback;
    const choice = choices.find((one) => one === value);
    if (!choice) this.refuse(name, `must be one of ${choices.join(', ')}`);
    return choice ?? fallback;
  }

  instant(name: string): Date | undefined {
    const value = this.env[name];
    if (value === undefined || value === '') return undefined;
    const at = new Date(value);
    if (Number.isNaN(at.getTime())) this.refuse(name, 'must be an ISO 8601 time');
    return at;
  }

  /** 32 random bytes in base64; made once and kept in `keepIn` when the server runs its own database. */
  key(name: string, keepIn: string | undefined): Buffer {
    const value = this.env[name] || (keepIn ? keptKey(keepIn, name) : undefined);
    if (value === undefined) {
      this.refuse(name, 'is missing: 32 random bytes in base64');
      return Buffer.alloc(32);
    }
    const bytes = Buffer.from(value, 'base64');
    if (bytes.length !== 32) this.refuse(name, 'must be 32 bytes in base64');
    return bytes;
  }

  finish(): void {
    if (this.problems.length)
      throw new ConfigError(`The settings are not usable:\n  ${this.problems.join('\n  ')}`);
  }
}

function keptKey(folder: string, name: string): string {
  const file = resolve(folder, `${name.toLowerCase()}.key`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
