/** Branded values: a text of one kind can't be passed where another kind is meant. */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A day of the brand's calendar, 'YYYY-MM-DD'. */
export type BusinessDay = Branded<string, 'BusinessDay'>;
