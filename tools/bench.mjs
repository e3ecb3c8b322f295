/** Measures the open door of the built product on a durable database: `pnpm bench [seconds]`. */
import { tsImport } from 'tsx/esm/api';
import { Product } from './product.mjs';
import { inRepository } from './repository.mjs';

const BRAND_FILE = inRepository('tools/seed/qinghe.yaml');

const { measure } = await tsImport('../test/bench/open-door.ts', import.meta.url);
const product = await Product.open({
  folder: '.shuke/bench',
  profile: 'durable',
  brandFile: BRAND_FILE,
  onLoss: fail,
});

await main().catch(fail);
await product.end();

async function main() {
  product.forget();
  await product.startDatabase();
  await product.applyBrand();
  await product.startServer();
  const seconds = Number(process.argv[2] ?? 5);
  for (const figure of await measure(product.places.serverUrl, BRAND_FILE, seconds)) {
    console.log(inOneLine(figure));
  }
}

function inOneLine({ name, perSecond, half, almostAll }) {
  const rate = `${name.padEnd(20)} ${perSecond.toFixed(0).padStart(6)} / s`;
  if (half === undefined) return rate;
  return `${rate}   half within ${half.toFixed(1)} ms, 99 % within ${almostAll.toFixed(1)} ms`;
}

async function fail(error) {
  console.error(error.message);
  await product.end();
  process.exit(1);
}
