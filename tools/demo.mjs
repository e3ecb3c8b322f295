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
 *   --folder <path> where the data is, default .shuke/demo; another folder is another demo
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freePort } from '@shuke/private-mariadb';
import { identityOf, isAlive } from '@shuke/private-mariadb/processes';
import { build } from './build.mjs';
import { landing } from './demo/landing.mjs';
import { Progress } from './demo/progress.mjs';
import { runSeed } from './demo/seeding.mjs';
import { endWithPackageManager, withFamily } from './family.mjs';
import { startGateway } from './gateway.mjs';
import { Product } from './product.mjs';
import { inRepository } from './repository.mjs';

const BRAND_FILE = inRepository('tools/seed/qinghe.yaml');

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    members: { type: 'string', default: '3050' },
    fresh: { type: 'boolean', default: false },
    folder: { type: 'string', default: '.shuke/demo' },
  },
});

/** Written when the brand is complete; holds the people a visitor may play. */
const SEEDED_NOTE = inRepository(values.folder, 'seeded.json');
const RUNNING_NOTE = inRepository(`${values.folder}.running.json`);

const started = performance.now();
const progress = new Progress();
let product;
let gateway;

// Builds and the seed end with the demo too.
Object.assign(process.env, withFamily());
endWithPackageManager();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => end(0));
await main().catch(giveUp);

async function main() {
  const other = runningDemo();
  if (other) return say(`the demo already runs: ${other.url}/`);
  const port = await freePort(Number(values.port));
  product = await Product.open({
    folder: values.folder,
    profile: 'durable',
    brandFile: BRAND_FILE,
    env: { PUBLIC_URL: `http://localhost:${port}` },
    onLoss: giveUp,
    log: say,
  });
  const isReady = () => progress.isReady;
  gateway = await startGateway({ ...product.places, port, landing: landing(progress), isReady });
  mkdirSync(inRepository('.shuke'), { recursive: true });
  writeFileSync(
    RUNNING_NOTE,
    JSON.stringify({ identity: identityOf(process.pid), url: gateway.url }),
  );
  say(`open ${gateway.url}/`);
  const [accounts] = await Promise.all([bringUp(), buildFrontEnds()]);
  progress.becomeReady(accounts);
  say(`all ready: ${gateway.url}/   (Ctrl-C ends it)`);
}

/** Two demos would write into one folder. */
function runningDemo() {
  if (!existsSync(RUNNING_NOTE)) return null;
  const note = JSON.parse(readFileSync(RUNNING_NOTE, 'utf8'));
  return isAlive(note.identity) ? note : null;
}

/** Database, server, simulator and the brand; gives the accounts of people to play. */
async function bringUp() {
  const isNew = values.fresh || !existsSync(SEEDED_NOTE);
  // Half a brand is worth less than none: a start that was cut short is begun anew.
  if (isNew) product.forget();
  progress.begin('database');
  await product.startDatabase();
  progress.finish('database');
  progress.begin('brand');
  if (isNew) await product.applyBrand();
  progress.finish('brand');
  progress.begin('server');
  await product.startServer();
  progress.finish('server');
  return isNew ? fill() : reuse();
}

async function fill() {
  const members = Number(values.members);
  const accounts = await runSeed({ ...product.places, brandFile: BRAND_FILE, members }, progress);
  writeFileSync(SEEDED_NOTE, JSON.stringify({ accounts }));
  return accounts;
}

function reuse() {
  progress.finish('members', 'phones', 'orders', 'benefits');
  return JSON.parse(readFileSync(SEEDED_NOTE, 'utf8')).accounts;
}

async function buildFrontEnds() {
  progress.begin('build');
  await build(['h5', 'console'], say);
  progress.finish('build');
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
  await product?.end();
  await gateway?.close();
  process.exit(code);
}
