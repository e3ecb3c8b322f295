import { readFileSync } from 'node:fs';
import path from 'node:path';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

/** Every page of the built mini-program, subpackages included. */
export function pagesOf(dist: string): string[] {
  const app: AppJson = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const below = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  );
  return [...app.pages, ...below];
}
