/** Errors are caught where something can be done about them, and nowhere else. */
import ts from 'typescript';
import { findingAt, isSpec, nodesOf, type Rule } from '../source.js';

/** Platform (unit of work, filter, runners), WeChat, batch lines, duplicate keys; in front
 *  `api/`, and the hooks that turn a refusal into what the page shows. */
const PLACES = [
  /^(test|tools|packages\/private-mariadb)\//,
  /^apps\/server\/src\/(main|worker|cli|openapi|process)\.ts$/,
  /^apps\/server\/src\/(platform|wechat)\//,
  /\.repository\.ts$/,
  /(batch[\w-]*|-run)\.service\.ts$/,
  /^packages\/wechat-simulator\//,
  /^apps\/(console|miniprogram)\/src\/(api|platform|session)\//,
  /^apps\/(console|miniprogram)\/src\/(.*\/)?use-?[A-Za-z-]+\.tsx?$/,
];

/** Each of these takes one named refusal for an answer; the list may shrink, not grow. */
const TAKE_A_REFUSAL = new Set(
  [
    'joining/joining-gifts.ts',
    'joining/newcomer-phones.ts',
    'member/member-codes.service.ts',
    'setup/apply-brand.service.ts',
    'setup/brand-file.ts',
  ].map((file) => `apps/server/src/modules/${file}`),
);

export const errorsAreCaughtInFewPlaces: Rule = (sources) =>
  sources
    .filter(({ path }) => !isSpec(path) && !TAKE_A_REFUSAL.has(path))
    .filter(({ path }) => !PLACES.some((place) => place.test(path)))
    .flatMap((source) =>
      [...nodesOf(source)]
        .filter(isCatch)
        .map((node) => findingAt(source, node, adviceFor(source.path))),
    );

function adviceFor(path: string): string {
  return path.startsWith('apps/server/')
    ? 'no catch here: throw AppError(code) and let the exception filter answer'
    : 'no catch here: let a hook (useX.ts) turn the failure into what the page shows';
}

function isCatch(node: ts.Node): boolean {
  return (
    ts.isCatchClause(node) ||
    (ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'catch')
  );
}
