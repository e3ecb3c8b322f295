/**
 * The whole server on a database of its own, listening on a real port, with a WeChat that runs on
 * this machine and a clock that stands still until the test moves it.
 */
import type { AddressInfo } from 'node:net';
import { createSimulator, type SimulatorOptions } from '@shuke/wechat-simulator';
import { stringify } from 'yaml';
import { AppModule } from '../../apps/server/src/app.module.js';
import { ApplyBrandService } from '../../apps/server/src/modules/setup/index.js';
import {
  Config,
  createHttpApp,
  Database,
  Jobs,
  ManualClock,
  Outbox,
  openDataSource,
  systemCtx,
  TaskRunner,
} from '../../apps/server/src/platform/index.js';
import { SCHEMA } from '../../apps/server/src/schema.js';
import { testBrand } from './brand.js';
import { createTestDatabase } from './database.js';

export const START = new Date('2026-03-10T04:00:00.000Z');
export const WECHAT_APP = { appid: 'wx0123456789abcdef', secret: 'a-secret-of-the-tests' };

type NestFastifyApplication = Awaited<ReturnType<typeof createHttpApp>>;

export interface TestApp {
  url: string;
  databaseUrl: string;
  app: NestFastifyApplication;
  clock: ManualClock;
  /** Base URL of the simulated WeChat. */
  wechatUrl: string;
  rows<T>(sql: string, params?: unknown[]): Promise<T[]>;
  /** Runs every event that is due. */
  drain(): Promise<void>;
  /** Runs the long work that has been started to its end, and the events that it caused. */
  runTasks(): Promise<void>;
  /** One step of it; false when there was nothing to do. */
  runTask(): Promise<boolean>;
  runJob(name: string): Promise<void>;
  applyBrand(brand: object): Promise<string[]>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  brand?: object;
  env?: Record<string, string>;
  now?: Date;
  simulator?: SimulatorOptions;
}

export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const simulator = await createSimulator({ apps: [WECHAT_APP], ...options.simulator }).listen(0);
  const clock = new ManualClock(options.now ?? START);
  const config = new Config({ ...testEnv(database.url, simulator.url), ...options.env });
  const dataSource = await openDataSource(database.url, SCHEMA, 24);
  const app = await createHttpApp(AppModule.of({ config, clock, dataSource }));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const applyBrand = (brand: object) =>
    app
      .get(ApplyBrandService, { strict: false })
      .apply(systemCtx('test', 'brand-file', clock.now()), stringify(brand));
  await applyBrand(options.brand ?? testBrand());
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    app,
    clock,
    wechatUrl: simulator.url,
    rows: (sql, params) => app.get(Database, { strict: false }).rows(sql, params),
    drain: () => drain(app, clock),
    runTasks: async () => {
      while (await app.get(TaskRunner, { strict: false }).work());
      await drain(app, clock);
    },
    runTask: () => app.get(TaskRunner, { strict: false }).work(),
    runJob: (name) => app.get(Jobs, { strict: false }).runNow(name, clock.now()),
    applyBrand,
    close: async () => {
      await app.close();
      await dataSource.destroy();
      await simulator.close();
      await database.drop();
    },
  };
}

async function drain(app: NestFastifyApplication, clock: ManualClock): Promise<void> {
  const outbox = app.get(Outbox, { strict: false });
  while ((await outbox.work(clock.now())) > 0);
}

export function testEnv(databaseUrl: string, wechatUrl: string): Record<string, string> {
  const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
  return {
    DATABASE_URL: databaseUrl,
    PHONE_ENCRYPTION_KEY: key('e'),
    PHONE_INDEX_KEY: key('i'),
    TOKEN_SECRET: key('t'),
    WECHAT_API_BASE_URL: wechatUrl,
    WECHAT_APP_ID: WECHAT_APP.appid,
    WECHAT_APP_SECRET: WECHAT_APP.secret,
    WECHAT_PUSH_TOKEN: 'pushtoken',
    WECHAT_PUSH_AES_KEY: 'a'.repeat(43),
    ROLE: 'api',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  };
}
