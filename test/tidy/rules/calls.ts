/** Time, chance and the environment are taken in one place each. */
import ts from 'typescript';
import { type Finding, findingAt, isSpec, nodesOf, type Rule, type Source } from '../source.js';

interface Reserved {
  what: string;
  isUsedBy(node: ts.Node): boolean;
  /** Where it may stand. */
  places: RegExp;
  instead: string;
}

const OUTSIDE_THE_PRODUCT =
  /^(test|tools|apps\/\w+\/test)\/|\.config\.(ts|mjs|js)$|^apps\/miniprogram\/config\//;
const CLOCKS =
  /^apps\/server\/src\/platform\/clock\.ts$|^packages\/wechat-simulator\/src\/sim-clock\.ts$|^apps\/(console|miniprogram)\/src\/platform\//;
const ask = "ctx.now, Clock.now() of platform, or now() of the front end's platform/";

const RESERVED: Reserved[] = [
  {
    what: 'new Date()',
    isUsedBy: (node) =>
      ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length,
    places: CLOCKS,
    instead: ask,
  },
  { what: 'Date.now', isUsedBy: isMember('Date', 'now'), places: CLOCKS, instead: ask },
  {
    what: 'Math.random',
    isUsedBy: isMember('Math', 'random'),
    places: /^apps\/server\/src\/platform\/(ids|random)\.ts$|^apps\/\w+\/src\/platform\//,
    instead: 'newId() or randomBytes of node:crypto',
  },
  {
    what: 'process.env',
    isUsedBy: isMember('process', 'env'),
    places:
      /^apps\/server\/src\/(platform\/config|main|worker|cli|openapi|process)\.ts$|^packages\/wechat-simulator\/src\/cli\.ts$|^apps\/miniprogram\/src\/(api|platform)\//,
    instead: 'Config of platform',
  },
];

function isMember(object: string, member: string): (node: ts.Node) => boolean {
  return (node) =>
    ts.isPropertyAccessExpression(node) &&
    node.name.text === member &&
    node.expression.getText() === object;
}

export const timeAndChanceHaveOnePlace: Rule = (sources) =>
  sources
    .filter(({ path }) => !OUTSIDE_THE_PRODUCT.test(path) && !isSpec(path))
    .flatMap(reservedUses);

function reservedUses(source: Source): Finding[] {
  const reserved = RESERVED.filter(({ places }) => !places.test(source.path));
  return [...nodesOf(source)].flatMap((node) =>
    reserved
      .filter(({ isUsedBy }) => isUsedBy(node))
      .map(({ what, instead }) =>
        findingAt(source, node, `${what} is refused here: use ${instead}`),
      ),
  );
}
