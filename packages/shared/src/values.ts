/** Branded values: a number or string of one kind can't be passed where another kind is meant. */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

export type Fen = Branded<number, 'Fen'>;
export type Points = Branded<number, 'Points'>;

export type MemberNo = Branded<string, 'MemberNo'>;

/** A day of the brand's calendar, 'YYYY-MM-DD'. */
export type BusinessDay = Branded<string, 'BusinessDay'>;

/** Any amount in the system fits a double exactly, and one request can't overflow a sum of a million of its like. */
export const MAX_AMOUNT_FEN = 1_000_000_000;

export function fen(value: number): Fen {
  return integer(value, 'fen') as Fen;
}

export function points(value: number): Points {
  return integer(value, 'points') as Points;
}

function integer(value: number, name: string): number {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${name} must be a safe integer, got ${value}`);
  return value;
}
