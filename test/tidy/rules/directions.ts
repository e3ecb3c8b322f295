/** Arrows point one way: shared, platform, wechat, modules, entry points; no app imports another. */
import { type Import, importsOf } from '../imports.js';
import { type Finding, isSpec, type Rule } from '../source.js';

interface Area {
  name: string;
  holds: RegExp;
  /** The areas it may import, besides itself. */
  mayImport: string[];
}

const AREAS: Area[] = [
  { name: 'shared', holds: /^packages\/shared\//, mayImport: [] },
  { name: 'private-mariadb', holds: /^packages\/private-mariadb\//, mayImport: [] },
  { name: 'wechat-simulator', holds: /^packages\/wechat-simulator\//, mayImport: [] },
  {
    name: 'platform',
    holds: /^apps\/server\/src\/platform\//,
    mayImport: ['shared', 'private-mariadb'],
  },
  { name: 'migrations', holds: /^apps\/server\/src\/migrations\//, mayImport: [] },
  { name: 'wechat', holds: /^apps\/server\/src\/wechat\//, mayImport: ['shared', 'platform'] },
  {
    name: 'modules',
    holds: /^apps\/server\/src\/modules\//,
    mayImport: ['shared', 'platform', 'wechat'],
  },
  {
    name: 'entry points',
    holds: /^apps\/server\/src\/[^/]+$/,
    mayImport: ['shared', 'private-mariadb', 'platform', 'migrations', 'wechat', 'modules'],
  },
  { name: 'miniprogram', holds: /^apps\/miniprogram\//, mayImport: ['shared'] },
  { name: 'console', holds: /^apps\/console\//, mayImport: ['shared'] },
];

const areaOf = (path: string): Area | undefined => AREAS.find(({ holds }) => holds.test(path));

export const arrowsPointOneWay: Rule = (sources) =>
  sources
    .filter(({ path }) => !isSpec(path))
    .flatMap(importsOf)
    .flatMap((one): Finding[] => {
      const [from, to] = [areaOf(one.from), one.isOurs ? areaOf(one.to) : undefined];
      if (!from || !to || from === to || from.mayImport.includes(to.name)) return [];
      const may = ['itself', ...from.mayImport].join(', ');
      return [finding(one, `${from.name} may not import ${to.name}, only ${may}`)];
    });

/** Node, the browser and the mini-program all run shared, so it may lean on none of them. */
const SHARED_LEANS_ON = /^lunar-typescript$/;

export const sharedNeedsNoFramework: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('packages/shared/src/') && !isSpec(path))
    .flatMap(importsOf)
    .filter(({ to, isOurs }) => !isOurs && !SHARED_LEANS_ON.test(to))
    .map((one) =>
      finding(one, `shared runs everywhere: do without ${one.to}, or take it to its caller`),
    );

const RULES_MAY_IMPORT = /^packages\/shared\/|[.-](rules|words|types)$/;

export const rulesArePure: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('apps/server/') && path.endsWith('.rules.ts'))
    .flatMap(importsOf)
    .filter(({ to, isOurs, isTypeOnly }) => !isTypeOnly && !(isOurs && RULES_MAY_IMPORT.test(to)))
    .map((one) =>
      finding(one, 'rules decide on plain values: import only shared, other rules and types'),
    );

export const controllersAskServices: Rule = (sources) =>
  sources
    .filter(({ path }) => path.endsWith('.controller.ts'))
    .flatMap(importsOf)
    .filter(({ to }) => to.endsWith('.repository'))
    .map((one) => finding(one, 'a controller neither decides nor queries: call a service'));

function finding({ from, line }: Import, message: string): Finding {
  return { path: from, line, message };
}
