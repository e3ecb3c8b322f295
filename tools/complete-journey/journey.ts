/** Imports a chain's real year and proves the sums, see complete-journey.mjs. */
import { deepStrictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { makesNoSale, readLines, readProducts } from './baskets.js';
import { brandOf, TILL } from './brand.js';
import { expectedSums } from './expected.js';
import { found } from './found.js';
import { type Chain, importChain } from './import.js';

interface Places {
  serverUrl: string;
  databaseUrl: string;
}

export async function readChain(folder: string): Promise<Chain> {
  return { lines: await readLines(folder), products: await readProducts(folder) };
}

/** The brand file is YAML, and so is JSON. */
export function writeBrandFile(chain: Chain, path: string): void {
  const storeIds = new Set(chain.lines.map(({ storeId }) => storeId));
  writeFileSync(path, JSON.stringify(brandOf(storeIds), null, 2));
}

/** Every line of the file is either in an order or in this list. */
export function writeRejects(chain: Chain, path: string): number {
  const rejects = chain.lines.filter(makesNoSale).map(({ fileLine, basketId, quantity, paidFen }) =>
    JSON.stringify({
      fileLine,
      basketId,
      quantity,
      paidFen,
      reason: 'no quantity: makes no sale',
    }),
  );
  writeFileSync(path, `${rejects.join('\n')}\n`);
  return rejects.length;
}

/** Imports and compares; throws with both sums when they differ. Gives a digest of what was written. */
export async function importAndProve(
  chain: Chain,
  { serverUrl, databaseUrl }: Places,
  log: (line: string) => void,
): Promise<string> {
  const refused = await importChain(serverUrl, TILL, chain, log);
  if (refused.length > 0) {
    throw new Error(`${refused.length} orders were refused, first ${JSON.stringify(refused[0])}`);
  }
  const { sums, digest } = await found(databaseUrl);
  deepStrictEqual(sums, expectedSums(chain.lines));
  log(`as computed from the file: ${JSON.stringify(sums)}`);
  return digest;
}
