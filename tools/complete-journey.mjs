/**
 * A retail chain's real year through the open door, and the proof that it came out right:
 *
 *   pnpm journey:complete-journey <folder of the data>
 *
 * Registers the households, sends their baskets, compares orders, money, base points and tiers
 * with a calculation that imports nothing of the product, does all of it a second time, which
 * must change nothing, and reconciles. Ends with 1 at the first difference.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { Product } from './product.mjs';
import { inRepository } from './repository.mjs';

const WORK = '.shuke/complete-journey';
const BRAND_FILE = inRepository('.shuke/complete-journey.brand.json');
const REJECTS = inRepository('.shuke/complete-journey.rejects.ndjson');
/** Noon in New York, so that the brand's day doesn't end during the import. */
const CLOCK_START = '2018-01-02T12:00:00-05:00';

const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? '');
if (!existsSync(join(folder, 'transactions_sample.csv'))) {
  console.error(`There is no transactions_sample.csv in ${folder}.`);
  process.exit(1);
}

const { importAndProve, readChain, writeBrandFile, writeRejects } = await tsImport(
  './complete-journey/journey.ts',
  import.meta.url,
);
const product = await Product.open({
  folder: WORK,
  profile: 'durable',
  brandFile: BRAND_FILE,
  env: { CLOCK_START },
  onLoss: fail,
  log: say,
});

await main().catch(fail);
await product.end();

async function main() {
  mkdirSync(inRepository('.shuke'), { recursive: true });
  const chain = await readChain(folder);
  writeBrandFile(chain, BRAND_FILE);
  say(`${writeRejects(chain, REJECTS)} lines make no sale: ${REJECTS}`);
  product.forget();
  await product.startDatabase();
  await product.applyBrand();
  await product.startServer();
  const places = { serverUrl: product.places.serverUrl, databaseUrl: product.databaseUrl };
  const first = await importAndProve(chain, places, say);
  say('once more, which must change nothing');
  const second = await importAndProve(chain, places, say);
  if (second !== first) throw new Error('the second import changed rows');
  say(await product.cli('reconcile'));
}

function say(line) {
  console.log(line.trimEnd());
}

async function fail(error) {
  console.error(error.message);
  await product.end();
  process.exit(1);
}
