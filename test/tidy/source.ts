/** The source tree as the tidy rules see it: every file of ours, parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Source {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

export interface Finding {
  path: string;
  line: number;
  /** What is wrong, and what to use instead. */
  message: string;
}

/** A rule looks at all sources together; most look at one after the other. */
export type Rule = (sources: readonly Source[]) => Finding[];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODE = /\.(ts|tsx|mjs|js)$/;
/** What is made or fetched, as in .gitignore; the source may stand without git. */
const NOT_OURS = new Set([
  ...['.git', 'node_modules', 'dist', '.shuke', '.swc', '.taro'],
  ...['coverage', 'test-results', 'playwright-report'],
]);
const GENERATED = /\.gen\.ts$|\.d\.ts$/;

export function parse(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  return { path, text, tree };
}

/** Everything that is or would be committed. */
export function readSources(): Source[] {
  return listFiles()
    .filter((path) => CODE.test(path) && !GENERATED.test(path))
    .map((path) => parse(path, readFileSync(join(ROOT, path), 'utf8')));
}

export function listFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

export const isSpec = (path: string): boolean => /\.spec\.tsx?$/.test(path);

export function lineOf(source: Source, position: number): number {
  return source.tree.getLineAndCharacterOfPosition(position).line + 1;
}

export function findingAt(source: Source, node: ts.Node, message: string): Finding {
  return { path: source.path, line: lineOf(source, node.getStart(source.tree)), message };
}

/** Every node of the file, parents first. */
export function* nodesOf(source: Source): Generator<ts.Node> {
  const waiting: ts.Node[] = [source.tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    waiting.push(...childrenOf(node));
  }
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children.reverse();
}
