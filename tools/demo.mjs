/**
 * The whole product on this machine, with a living brand in it: `npx pnpm@12 demo`.
 *
 * The landing page is there first and shows how the rest comes up: a private MariaDB, the builds,
 * the server, the WeChat simulator, eighteen months of members and orders. The next start finds
 * all of it. Ctrl-C ends everything; when the demo is killed, its children end by themselves
 * (family.mjs), and so does the database (@shuke/private-mariadb).
 *
 *   --port <n>      default 8080, a free one when that is taken
 *   --members <n>   default 3050
 *   --fresh         forgets the data of the last start
 */
import { rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freePort } from '@shuke/private-mariadb';
import { build } from './build.mjs';
import { SERVER } from './build-targets.mjs';
import { startDatabase } from './database.mjs';
import { Children } from './demo/children.mjs';
import { landing } from './demo/landing.mjs';
import { Progress } from './demo/progress.mjs';
import { runSeed } from './demo/seeding.mjs';
import * as settings from './demo/settings.mjs';
import { templatesOf } from './demo/wechat-templates.mjs';
import { endWithParents, withFamily } from './family.mjs';
import { startGateway } from './gateway.mjs';
import { run } from './run.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    members: { type: 'string', default: '3050' },
    fresh: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const progress = new Progress();
const children = new Children(giveUp);
let gateway;
let database;

Object.assign(process.env, withFamily());
endWithParents();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => end(0));
await main().catch(giveUp);

async function main() {
  if (values.fresh) rmSync(settings.SEEDED_NOTE, { force: true });
  settings.forgetUnfinished();
  const [port, serverPort, simulatorPort] = [
    await freePort(Number(values.port)),
    await freePort(),
    await freePort(),
  ];
  const places = {
    serverUrl: `http://127.0.0.1:${serverPort}`,
    simulatorUrl: `http://127.0.0.1:${simulatorPort}`,
  };
  gateway = await startGateway({
    ...places,
    port,
    landing: landing(progress),
    isReady: () => progress.isReady,
  });
  say(`open ${gateway.url}/`);
  const [accounts] = await Promise.all([bringUp(places), buildFrontEnds()]);
  progress.becomeReady(accounts);
  say(`all ready: ${gateway.url}/   (Ctrl-C ends it)`);
}

/** Database, server, simulator and the brand; gives the accounts of people to play. */
async function bringUp({ serverUrl, simulatorUrl }) {
  progress.begin('database');
  database = await startDatabase('demo', say);
  progress.finish('database');
  progress.begin('server');
  await build(SERVER, say);
  const env = serverSettings(serverUrl, simulatorUrl);
  startSimulator(serverUrl, simulatorUrl, env);
  const seeded = settings.readSeeded();
  if (!seeded) await applyBrand(env);
  children.start('server', ['apps/server/dist/main.js'], env);
  await Promise.all([
    children.untilAnswering('server', `${serverUrl}/readyz`),
    children.untilAnswering('simulator', `${simulatorUrl}/__sim/users`),
  ]);
  progress.finish('server', 'brand');
  return seeded ? reuse(seeded) : fill({ serverUrl, simulatorUrl });
}

function startSimulator(serverUrl, simulatorUrl, env) {
  const templates = JSON.stringify(templatesOf(settings.BRAND_FILE));
  writeFileSync(settings.SIMULATOR_TEMPLATES, templates);
  const flags = {
    port: new URL(simulatorUrl).port,
    name: '青禾会员',
    state: settings.SIMULATOR_STATE,
    templates: settings.SIMULATOR_TEMPLATES,
    'push-url': `${serverUrl}/api/wechat/push`,
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  children.start('simulator', ['packages/wechat-simulator/dist/cli.js', ...args], env);
}

async function applyBrand(env) {
  progress.begin('brand');
  await run(process.execPath, ['apps/server/dist/cli.js', 'apply', settings.BRAND_FILE], { env });
}

async function fill(places) {
  const members = Number(values.members);
  const accounts = await runSeed({ ...places, brandFile: settings.BRAND_FILE, members }, progress);
  writeFileSync(settings.SEEDED_NOTE, JSON.stringify({ accounts }));
  return accounts;
}

function reuse({ accounts }) {
  progress.finish('members', 'orders', 'people');
  return accounts;
}

async function buildFrontEnds() {
  progress.begin('build');
  await build(['h5', 'console'], say);
  progress.finish('build');
}

function serverSettings(serverUrl, simulatorUrl) {
  return {
    ...settings.keptSecrets(),
    DATABASE_URL: database.url,
    PORT: new URL(serverUrl).port,
    PUBLIC_URL: gateway.url,
    WECHAT_API_BASE_URL: simulatorUrl,
    LOG_LEVEL: 'warn',
  };
}

function say(line) {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}

/** The page keeps the message as long as the person leaves the terminal alone. */
function giveUp(error) {
  console.error(`\n${error.stack ?? error}`);
  progress.fail(error.message);
  end(1);
}

let isEnding = false;

async function end(code) {
  if (isEnding) return;
  isEnding = true;
  await children.end();
  await gateway?.close();
  await database?.release();
  process.exit(code);
}
