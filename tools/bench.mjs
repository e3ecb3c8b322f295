/**
 * Measures the built product on a durable database:
 *
 *   pnpm bench [seconds]                    the open door
 *   pnpm bench engine [seconds] [rounds]    the value engine against statements typed by hand
 */
import { tsImport } from 'tsx/esm/api';
import { Product } from './product.mjs';
import { inRepository } from './repository.mjs';

const BRAND_FILE = inRepository('tools/seed/qinghe.yaml');
const products = [];

await main(process.argv.slice(2)).catch(fail);
await end();

async function main([name, ...rest]) {
  if (name === 'engine') await engine(...rest.map(Number));
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

async function engine(seconds = 2, rounds = 7) {
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
  await bench.run(seconds, rounds);
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
  for (const product of products.toReversed()) await product.end();
}

async function fail(error) {
  console.error(error.message);
  await end();
  process.exit(1);
}
