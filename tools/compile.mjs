/** Compiles a package's src/ into dist/ with SWC, file by file; what is not TypeScript is copied. */
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { transformFile } from '@swc/core';
import { eachOf } from './each-of.mjs';
import { filesBelow } from './fingerprint.mjs';
import { inRepository } from './repository.mjs';
import { toEsModule } from './swc.mjs';

const AT_ONCE = 16;

/** The new dist replaces the old one whole, so that nobody runs a mixture. */
export async function compilePackage(folder) {
  const unfinished = `${folder}/dist.${process.pid}`;
  const sources = filesBelow(`${folder}/src`).filter((path) => !/\.(spec|d)\.ts$/.test(path));
  await eachOf(sources, AT_ONCE, (source) =>
    compileFile(source, source.replace(`${folder}/src`, unfinished)),
  );
  await rm(inRepository(folder, 'dist'), { recursive: true, force: true });
  await rename(inRepository(unfinished), inRepository(folder, 'dist'));
}

async function compileFile(source, target) {
  await mkdir(dirname(inRepository(target)), { recursive: true });
  if (!source.endsWith('.ts')) return copyFile(inRepository(source), inRepository(target));
  const output = inRepository(target.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(inRepository(source), toEsModule);
  await writeFile(output, `${code}\n//# sourceMappingURL=${output.split('/').pop()}.map\n`);
  await writeFile(`${output}.map`, map);
}
