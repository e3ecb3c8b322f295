/**
 * Measures the built product on a durable database:
 *
 *   pnpm bench [seconds]                    the open door
 *   pnpm bench engine [seconds] [rounds] [act…]   the value engine against statements typed by hand: earn,
 *                                           redeem, claim, exchange, batch, hot-member, hot-coupon, idle
 *   pnpm bench nights [members] [rounds]    the nightly jobs against the same
 *   pnpm bench scale [few] [many]           what a call costs with few members and with many
 */
import { createRequire } from 'node:module';
import { tsImport } from 'tsx/esm/api';
import { Product } from './product.mjs';
import { inRepository } from './repository.mjs';

const BRAND_FILE = inRepository('tools/seed/qinghe.yaml');
const products = [];
const closers = [];

await main(process.argv.slice(2)).catch(fail);
await end();

async function main([name, ...rest]) {
  const numbers = rest.map(Number);
  if (name === 'engine') await engine(numbers[0], numbers[1], rest.slice(2));
  else if (name === 'nights') await nights(...numbers);
  else if (name === 'scale') await scale(...numbers);
  else await openDoor(Number(name ?? 5));
}

async function openDoor(seconds) {
  const { measure } = await tsImport('../test/bench/open-door.ts', import.meta.url);
  const product = await open('.shuke/bench');
  product.forget();
  await product.startDatabase();
  await product.applyBrand();
  await product.startServer();
  for (const figure of await measure(product.places.serverUrl, BRAND_FILE, seconds)) {
    console.log(inOneLine(figure));
  }
}

async function engine(seconds = 2, rounds = 7, acts = []) {
  const { EngineBench } = await tsImport('../test/bench/value-engine.ts', import.meta.url);
  const plain = await open('.shuke/bench', { ROLE: 'api', GATHER_COMMITS: 'off' });
  plain.forget();
  await plain.startDatabase();
  await plain.applyBrand();
  await plain.startServer();
  const gathering = await open('.shuke/bench', { ROLE: 'api', GATHER_COMMITS: 'on' });
  await gathering.startDatabase();
  await gathering.startServer();
  const bench = await EngineBench.open(
    {
      databaseUrl: plain.databaseUrl,
      tokenSecret: plain.env().TOKEN_SECRET,
      plainUrl: plain.places.serverUrl,
      gatheringUrl: gathering.places.serverUrl,
      brandFile: BRAND_FILE,
    },
    console.log,
  );
  await bench.run(seconds, rounds, acts);
}

async function nights(members = 5000, rounds = 5) {
  const stage = await openStage();
  const bench = await tsImport('../test/bench/nights.ts', import.meta.url);
  const { app, runJob } = await openJobs(stage.product.env());
  await bench.nights({ ...stage, ...stage.doors, runJob }, members, rounds);
  await app.close();
}

async function scale(few = 10_000, many = 1_000_000) {
  const stage = await openStage();
  const bench = await tsImport('../test/bench/scale.ts', import.meta.url);
  const { makeOriginal } = await tsImport('../test/bench/engine-stage.ts', import.meta.url);
  await bench.scale(stage, await makeOriginal(stage.db, stage.doors), few, many);
}

/** One server on an empty durable database, with its doors and a maker of members. */
async function openStage() {
  const product = await open('.shuke/bench', { ROLE: 'api' });
  product.forget();
  await product.startDatabase();
  await product.applyBrand();
  await product.startServer();
  const { openDoors } = await tsImport('../test/bench/engine-stage.ts', import.meta.url);
  const { databaseUrl, places } = product;
  const { TOKEN_SECRET } = product.env();
  const opened = await openDoors(databaseUrl, places.serverUrl, TOKEN_SECRET, BRAND_FILE);
  closers.push(opened.close);
  return { product, ...opened, print: console.log };
}

/** The built program without its doors, to run a job at once and know when it has ended. */
async function openJobs(env) {
  const require = createRequire(inRepository('apps/server/dist/cli.js'));
  const { NestFactory } = require('@nestjs/core');
  const { AppModule } = require('./app.module.js');
  const { openParts } = require('./process.js');
  const { Config, Jobs } = require('./platform/index.js');
  const app = await NestFactory.createApplicationContext(
    AppModule.of(await openParts(new Config(env))),
    { logger: ['error'] },
  );
  const jobs = app.get(Jobs, { strict: false });
  return { app, runJob: (name) => jobs.runNow(name, new Date()) };
}

async function open(folder, env = {}) {
  const product = await Product.open({
    folder,
    profile: 'durable',
    brandFile: BRAND_FILE,
    env,
    onLoss: fail,
  });
  products.push(product);
  return product;
}

function inOneLine({ name, perSecond, half, almostAll }) {
  const rate = `${name.padEnd(20)} ${perSecond.toFixed(0).padStart(6)} / s`;
  if (half === undefined) return rate;
  return `${rate}   half within ${half.toFixed(1)} ms, 99 % within ${almostAll.toFixed(1)} ms`;
}

async function end() {
  for (const close of closers) await close();
  for (const product of products.toReversed()) await product.end();
}

async function fail(error) {
  console.error(error.message);
  await end();
  process.exit(1);
}
