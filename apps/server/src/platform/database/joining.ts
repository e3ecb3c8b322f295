import { keyText, type Statement, textOf } from './statements.js';

/** A statement that a unit waits for. */
export interface Asked {
  unit: symbol;
  statement: Statement;
  done(result: unknown): void;
  failed(error: unknown): void;
}

export interface Joined {
  statement: Statement;
  of: Asked[];
}

/**
 * What is asked for in the same words becomes one statement: inserts into the same columns of a table,
 * reads of several keys, and reads that are the same. Everything else stays as it is, in its order; a
 * read never goes before what its own unit asked to be written.
 */
export function joinAlike(asked: readonly Asked[]): Joined[] {
  const joined: Joined[] = [];
  const places = new Map<string, number>();
  const lastWrites = new Map<symbol, number>();
  for (const one of asked) {
    const { unit, statement } = one;
    const words = wordsOf(statement);
    const known = words === null ? undefined : places.get(words);
    const isTooEarly = statement.kind !== 'insert' && (known ?? 0) < (lastWrites.get(unit) ?? -1);
    const place = known === undefined || isTooEarly ? joined.length : known;
    const group = joined[place];
    if (group) add(group, one);
    else joined.push({ statement, of: [one] });
    if (words !== null) places.set(words, place);
    if (statement.use !== 'read') lastWrites.set(unit, place);
  }
  for (const group of joined) nameKeysOnce(group);
  return joined;
}

function wordsOf(statement: Statement): string | null {
  if (statement.kind === 'insert') return statement.head + statement.tail;
  if (statement.kind === 'sql' && statement.use !== 'read') return null;
  return statement.sql + textOf(statement.params);
}

function add(joined: Joined, one: Asked): void {
  // What a unit asked for stays its own.
  if (joined.of.length === 1) joined.statement = copyOf(joined.statement);
  joined.of.push(one);
  const [all, more] = [joined.statement, one.statement];
  if (all.kind === 'insert' && more.kind === 'insert') all.rows.push(...more.rows);
}

function nameKeysOnce({ statement, of }: Joined): void {
  if (statement.kind !== 'keyed' || of.length === 1) return;
  const keys = of.flatMap((one) => (one.statement.kind === 'keyed' ? one.statement.keys : []));
  statement.keys = [...new Map(keys.map((key) => [keyText(key), key])).values()];
}

function copyOf(statement: Statement): Statement {
  return statement.kind === 'insert'
    ? { ...statement, rows: [...statement.rows] }
    : { ...statement };
}

/** Gives everyone what a joined statement gave: each the rows of its own keys, the rest the whole. */
export function dealOut({ statement, of }: Joined, result: unknown): void {
  const isDealt = statement.kind === 'keyed' && of.length > 1;
  const hands = isDealt ? handsOf(of, result as Row[], statement.column) : of.map(() => result);
  for (const [index, { done }] of of.entries()) done(hands[index]);
}

type Row = Record<string, unknown>;

function handsOf(of: readonly Asked[], rows: readonly Row[], column: string): Row[][] {
  const takers = new Map<string, Row[][]>();
  const hands = of.map(({ statement }) => {
    const hand: Row[] = [];
    const keys = statement.kind === 'keyed' ? statement.keys : [];
    for (const key of new Set(keys.map(keyText))) {
      takers.set(key, [...(takers.get(key) ?? []), hand]);
    }
    return hand;
  });
  for (const row of rows) {
    for (const hand of takers.get(keyText(row[column])) ?? []) hand.push(row);
  }
  return hands;
}
