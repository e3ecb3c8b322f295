/**
 * The built product as processes on this machine, in a folder of its own: private database, WeChat
 * simulator, server. For the demo, the journeys and the imports; in production only the server runs.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startPrivateDatabase } from '@shuke/private-mariadb';
import { build } from './build.mjs';
import { SERVER } from './build-targets.mjs';
import { Children } from './children.mjs';
import { inRepository } from './repository.mjs';
import { run } from './run.mjs';
import { templatesOf } from './wechat-templates.mjs';

/** A request's short-lived objects have room, so that fewer of them are moved: a quarter less processor time. */
const SERVER_COMMAND = ['--max-semi-space-size=64', 'apps/server/dist/main.js'];
const WECHAT_APP_ID = 'wx5e0d3f2a9c71b846';

export class Product {
  #folder;
  #options;
  #children;
  #database;

  /**
   * Chooses free ports; nothing runs yet.
   *
   * @param {object} options
   * @param {string} options.folder named from the repository's root
   * @param {'durable' | 'fast'} options.profile of the database
   * @param {string} options.brandFile
   * @param {Record<string, string>} [options.env] further settings of the server
   * @param {(error: Error) => void} options.onLoss told when a process ends that should not have
   * @param {(line: string) => void} [options.log]
   */
  static async open(options) {
    const [serverPort, simulatorPort] = [await freePort(), await freePort()];
    return new Product(options, {
      serverUrl: `http://127.0.0.1:${serverPort}`,
      simulatorUrl: `http://127.0.0.1:${simulatorPort}`,
    });
  }

  constructor(options, places) {
    this.#options = { log: () => {}, env: {}, ...options };
    this.#folder = inRepository(options.folder);
    this.places = places;
  }

  /** Removes everything a former run left in the folder. */
  forget() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get databaseUrl() {
    return this.#database.url;
  }

  async startDatabase() {
    const { profile, log } = this.#options;
    mkdirSync(this.#folder, { recursive: true });
    this.#children = new Children(this.#in('logs'), this.#options.onLoss);
    this.#database = await startPrivateDatabase({
      folder: this.#in('database'),
      programFolder: inRepository('.shuke/mariadb'),
      profile,
      log,
    });
  }

  /** Runs one of the server's commands, which migrates first; gives what it printed. */
  async cli(...args) {
    await build(SERVER, this.#options.log);
    return run(process.execPath, ['apps/server/dist/cli.js', ...args], { env: this.#settings() });
  }

  applyBrand() {
    return this.cli('apply', this.#options.brandFile);
  }

  /** Starts simulator and server and waits until both answer. */
  async startServer() {
    await build(SERVER, this.#options.log);
    const { serverUrl, simulatorUrl } = this.places;
    const env = this.#settings();
    this.#children.start('simulator', this.#simulatorCommand(), env);
    this.#children.start('server', SERVER_COMMAND, env);
    await Promise.all([
      this.#children.untilAnswering('simulator', `${simulatorUrl}/__sim/users`),
      this.#children.untilAnswering('server', `${serverUrl}/readyz`),
    ]);
  }

  async end() {
    await this.#children?.end();
    await this.#database?.release();
  }

  #in(name) {
    return join(this.#folder, name);
  }

  #simulatorCommand() {
    const { serverUrl, simulatorUrl } = this.places;
    const templates = templatesOf(this.#options.brandFile);
    writeFileSync(this.#in('wechat-templates.json'), JSON.stringify(templates));
    const flags = {
      port: new URL(simulatorUrl).port,
      name: '青禾会员',
      state: this.#in('wechat.json'),
      templates: this.#in('wechat-templates.json'),
      'push-url': `${serverUrl}/api/wechat/push`,
    };
    const given = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
    return ['packages/wechat-simulator/dist/cli.js', ...given];
  }

  get env() {
    return () => this.#settings();
  }
  #settings() {
    const { serverUrl, simulatorUrl } = this.places;
    return {
      ...this.#keptSecrets(),
      DATABASE_URL: this.#database.url,
      DATA_DIR: this.#folder,
      PORT: new URL(serverUrl).port,
      WECHAT_API_BASE_URL: simulatorUrl,
      WECHAT_APP_ID,
      LOG_LEVEL: 'warn',
      ...this.#options.env,
    };
  }

  /** Keys that encrypt what is in the database: the next start needs the same. */
  #keptSecrets() {
    const file = this.#in('secrets.json');
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
    return JSON.parse(readFileSync(file, 'utf8'));
  }
}
