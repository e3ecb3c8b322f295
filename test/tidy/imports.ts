/** What a file imports, resolved to paths of this repository where it is ours. */
import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, nodesOf, type Source } from './source.js';

export interface Import {
  from: string;
  /** A path below the root without its ending (`apps/server/src/platform/index`), or a package's name. */
  to: string;
  isOurs: boolean;
  isTypeOnly: boolean;
  line: number;
}

const OWN_PACKAGES: Record<string, string> = {
  '@shuke/shared': 'packages/shared/src/index',
  '@shuke/server': 'apps/server/src/index',
  '@shuke/wechat-simulator': 'packages/wechat-simulator/src/index',
  '@shuke/private-mariadb': 'packages/private-mariadb/index',
};

export function importsOf(source: Source): Import[] {
  return [...nodesOf(source)].flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const { to, isOurs } = resolve(source.path, specifier);
    const line = lineOf(source, node.getStart(source.tree));
    return [{ from: source.path, to, isOurs, isTypeOnly: isTypeOnly(node), line }];
  });
}

function resolve(from: string, specifier: string): { to: string; isOurs: boolean } {
  const own = OWN_PACKAGES[specifier];
  if (own) return { to: own, isOurs: true };
  if (!specifier.startsWith('.')) return { to: specifier, isOurs: false };
  const path = posix.join(posix.dirname(from), specifier).replace(/\.(js|ts|tsx|mjs)$/, '');
  return { to: path, isOurs: true };
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : undefined;
  }
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const argument = isDynamic ? node.arguments[0] : undefined;
  return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}
