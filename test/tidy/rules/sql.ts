/** SQL stays in repositories, and in what MySQL, MariaDB and TiDB have in common. */
import ts from 'typescript';
import { findingAt, isSpec, nodesOf, type Rule, type Source } from '../source.js';

const STATEMENT =
  /^\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|REPLACE\s+INTO\s|CREATE\s+TABLE|ALTER\s+TABLE)/;
/** A repository may keep the reading of its rows, or a part of its SQL, in a file beside it. */
const HOMES = /\.repository\.ts$|-(row|sql)\.ts$|^apps\/server\/src\/(platform|migrations)\//;
const TRANSACTIONS = new Set(
  ['unit-of-work', 'shared-transaction'].map(
    (file) => `apps/server/src/platform/database/${file}.ts`,
  ),
);

const NOT_PORTABLE: [pattern: RegExp, message: string][] = [
  [
    /SKIP\s+LOCKED/i,
    'SKIP LOCKED does not lock on TiDB: lease with UPDATE … ORDER BY … LIMIT and a token',
  ],
  [/\bGET_LOCK\s*\(/i, 'GET_LOCK is not portable: lock a row that surely exists'],
  [
    /CREATE\s+(TRIGGER|PROCEDURE|FUNCTION|EVENT)/i,
    'no code in the database: write it in a service',
  ],
  [/\bXA\s+(START|BEGIN|PREPARE|COMMIT)/i, 'no XA: write an outbox row in the same transaction'],
  [/FOREIGN\s+KEY/i, 'no foreign keys on hot tables: the owner of both rows keeps them together'],
  [/LIMIT\s+\S+\s+OFFSET\s/i, 'no paging by offset on growing tables: page by cursor'],
];
const TRANSACTION = /^\s*(START\s+TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT)\b/;
const TRANSACTION_CALLS = new Set([
  'startTransaction',
  'commitTransaction',
  'rollbackTransaction',
  'beginTransaction',
  'transaction',
]);

export const sqlStaysInRepositories: Rule = (sources) =>
  serverCode(sources)
    .filter(({ path }) => !HOMES.test(path))
    .flatMap((source) =>
      textsOf(source)
        .filter(({ text }) => STATEMENT.test(text))
        .map(({ node }) =>
          findingAt(
            source,
            node,
            "SQL outside a repository: move it to the module's *.repository.ts",
          ),
        ),
    );

export const sqlIsPortable: Rule = (sources) =>
  serverCode(sources).flatMap((source) =>
    textsOf(source).flatMap(({ node, text }) =>
      NOT_PORTABLE.filter(([pattern]) => pattern.test(text)).map(([, message]) =>
        findingAt(source, node, message),
      ),
    ),
  );

export const onlyUnitOfWorkCommits: Rule = (sources) =>
  serverCode(sources)
    .filter(({ path }) => !TRANSACTIONS.has(path))
    .flatMap((source) => {
      const message =
        'transactions begin and end in UnitOfWork only: use unitOfWork.run(name, work)';
      const texts = textsOf(source).filter(({ text }) => TRANSACTION.test(text));
      return [...texts.map(({ node }) => node), ...transactionCalls(source)].map((node) =>
        findingAt(source, node, message),
      );
    });

function serverCode(sources: readonly Source[]): Source[] {
  return sources.filter(({ path }) => path.startsWith('apps/server/src/') && !isSpec(path));
}

function transactionCalls(source: Source): ts.Node[] {
  return [...nodesOf(source)].filter(
    (node) =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      TRANSACTION_CALLS.has(node.expression.name.text),
  );
}

interface Text {
  node: ts.Node;
  text: string;
}

/** The strings of a file; a template counts as one text with its holes as `?`. */
function textsOf(source: Source): Text[] {
  return [...nodesOf(source)].flatMap((node): Text[] => {
    if (ts.isStringLiteralLike(node)) return [{ node, text: node.text }];
    if (!ts.isTemplateExpression(node)) return [];
    const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    return [{ node, text: parts.join('?') }];
  });
}
