/**
 * Budgets of files and functions. What is over is written in over-budget.json with its size, and
 * may shrink but not grow.
 */
import ts from 'typescript';
import { type Finding, findingAt, isSpec, nodesOf, type Source } from '../source.js';

/** Sizes that are over their budget, by `path` or `path#function`. */
export type OverBudget = Readonly<Record<string, number>>;

interface Measure {
  key: string;
  size: number;
  budget: number;
  source: Source;
  node: ts.Node;
  advice: string;
}

const EXEMPT = /^apps\/server\/src\/migrations\/|\.gen\.ts$/;
const SERVICE_DEPENDENCIES = 7;
const FUNCTION_LINES = 60;

export function budgetFindings(sources: readonly Source[], allowed: OverBudget): Finding[] {
  const over = sources.flatMap(measuresOf).filter(({ size, budget }) => size > budget);
  const grown = over.filter(({ key, size }) => size > (allowed[key] ?? 0));
  const shrunk = Object.entries(allowed).filter(
    ([key, size]) => (over.find((measure) => measure.key === key)?.size ?? 0) < size,
  );
  return [
    ...grown.map(({ key, size, budget, source, node, advice }) =>
      findingAt(source, node, `${key} has ${size}, its budget is ${budget}: ${advice}`),
    ),
    ...shrunk.map(([key]) => ({
      path: 'test/tidy/over-budget.json',
      line: 1,
      message: `${key} has shrunk: write the new size, or take the entry out when it is within budget`,
    })),
  ];
}

function measuresOf(source: Source): Measure[] {
  if (EXEMPT.test(source.path)) return [];
  const isService = source.path.endsWith('.service.ts');
  return [
    ...fileMeasure(source, isService),
    ...(isService ? dependencyMeasures(source) : []),
    ...(isSpec(source.path) ? [] : functionMeasures(source)),
  ];
}

function fileMeasure(source: Source, isService: boolean): Measure[] {
  const budget = isSpec(source.path) ? 400 : isService ? 250 : 200;
  const size = source.text.trimEnd().split('\n').length - linesOfTables(source);
  const advice = 'move one idea into a file of its own';
  return [{ key: source.path, size, budget, source, node: source.tree, advice }];
}

/** Tables of constants may be as long as they are: they decide nothing. */
function linesOfTables(source: Source): number {
  return source.tree.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .filter(({ initializer }) => initializer && isTable(initializer))
    .reduce((sum, declaration) => sum + linesOf(source, declaration), 0);
}

function isTable(node: ts.Expression): boolean {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return isTable(node.expression);
  return (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) && isPlain(node);
}

function isPlain(node: ts.Node): boolean {
  return !isFunction(node) && !ts.forEachChild(node, (child) => !isPlain(child) || undefined);
}

function dependencyMeasures(source: Source): Measure[] {
  return [...nodesOf(source)].filter(ts.isConstructorDeclaration).map((node) => ({
    key: `${source.path}#constructor`,
    size: node.parameters.length,
    budget: SERVICE_DEPENDENCIES,
    source,
    node,
    advice: 'a service with so many dependencies is two services',
  }));
}

function functionMeasures(source: Source): Measure[] {
  return [...nodesOf(source)].filter(isFunction).map((node) => ({
    key: `${source.path}#${nameOf(node)}`,
    size: linesOf(source, node),
    budget: FUNCTION_LINES,
    source,
    node,
    advice: 'give its parts names and make them functions',
  }));
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'anonymous';
}

function linesOf(source: Source, node: ts.Node): number {
  const line = (position: number) => source.tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(source.tree)) + 1;
}
