/**
 * Writes what is made from the code: docs/brand.schema.json, docs/openapi.json from the server's
 * controllers, and from it packages/shared/src/api.gen.ts, the types of both front ends. With --check it writes nothing and
 * fails when a file is not what it would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { build } from './build.mjs';
import { SERVER } from './build-targets.mjs';
import { inRepository } from './repository.mjs';

const DOCUMENT = 'docs/openapi.json';
const BRAND_SCHEMA = 'docs/brand.schema.json';
const TYPES = 'packages/shared/src/api.gen.ts';
const HEADER = '// Generated from docs/openapi.json by `pnpm generate`.\n\n';

/** The files by path, as they should be. */
async function generated() {
  await build(SERVER);
  const { documentWithoutDatabase } = await import('../apps/server/dist/openapi.js');
  const document = await documentWithoutDatabase();
  const types = astToString(await openapiTypescript(document, { alphabetize: true }));
  const { BRAND_FILE_SCHEMA } = await import('../apps/server/dist/modules/setup/index.js');
  return {
    [BRAND_SCHEMA]: `${JSON.stringify(BRAND_FILE_SCHEMA, null, 2)}\n`,
    [DOCUMENT]: `${JSON.stringify(document, null, 2)}\n`,
    [TYPES]: `${HEADER}${types}`,
  };
}

async function refuseStale(files) {
  for (const [path, wanted] of Object.entries(files)) {
    const present = await readFile(inRepository(path), 'utf8').catch(() => '');
    if (present !== wanted) throw new Error(`${path} is stale: run \`pnpm generate\``);
  }
}

const files = await generated();
if (process.argv.includes('--check')) await refuseStale(files);
else {
  for (const [path, text] of Object.entries(files)) await writeFile(inRepository(path), text);
}
