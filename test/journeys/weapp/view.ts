/**
 * What WeChat would draw: the built templates, compiled by Tencent's own compiler, applied to a
 * page's data. A template that is missing makes the compiled code complain, and the view throw.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';

export interface ViewNode {
  tag: string;
  attr: Record<string, unknown>;
  children: (ViewNode | string)[];
}

interface RawNode {
  tag?: string;
  attr?: Record<string, unknown>;
  children?: (RawNode | string | number)[];
}

type Draw = (page: string, data: object) => ViewNode;

const fromTestPackage = createRequire(new URL('../../package.json', import.meta.url));

/** The compiler's package ships it without its run bit, so a copy runs. */
function compile(dist: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wcc-'));
  const wcc = path.join(folder, 'wcc');
  const compilerPackage = path.dirname(fromTestPackage.resolve('miniprogram-compiler'));
  copyFileSync(path.join(compilerPackage, 'bin/linux/wcc'), wcc);
  chmodSync(wcc, 0o755);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.wxml') || file.endsWith('.wxs'))
    .map((file) => `./${file}`);
  try {
    return execFileSync(wcc, ['-d', ...files], {
      cwd: dist,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function viewOf(dist: string): Draw {
  const complaints: string[] = [];
  const note = (...words: unknown[]) => complaints.push(words.join(' '));
  const context = vm.createContext({ window: {}, console: { log: note, warn: note, error: note } });
  vm.runInContext(compile(dist), context);
  const template = vm.runInContext('$gwx', context) as (file: string) => (data: object) => RawNode;

  // The compiled code knows an object by its own realm's constructor.
  const parse = vm.runInContext('JSON.parse', context) as typeof JSON.parse;

  const draw = (file: string, data: object): ViewNode => {
    const root = template(`./${file}.wxml`)(parse(JSON.stringify(data)));
    if (complaints.length > 0) throw new Error(`${file}: ${complaints.splice(0).join('; ')}`);
    return grown(root);
  };
  const grown = ({ tag = '', attr = {}, children = [] }: RawNode): ViewNode => ({
    tag,
    attr,
    children: children.flatMap((child) => {
      if (typeof child !== 'object') return [String(child)];
      // Taro goes on in a component of its own where templates may not nest any deeper.
      if (child.tag === 'wx-comp') return draw('comp', child.attr ?? {}).children;
      return [grown(child)];
    }),
  });
  return draw;
}

export function textOf(node: ViewNode | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The path from the root to the first innermost node that `fits`. */
export function pathTo(root: ViewNode, fits: (node: ViewNode) => boolean): ViewNode[] {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    const below = pathTo(child, fits);
    if (below.length > 0) return [root, ...below];
  }
  return fits(root) ? [root] : [];
}
