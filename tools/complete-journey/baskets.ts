/** Reads the real data: basket lines of a retail chain, as the till of that chain would have had them. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

export interface BasketLine {
  /** Of the file, the heading is line 1. */
  fileLine: number;
  householdId: string;
  storeId: string;
  basketId: string;
  productId: string;
  quantity: number;
  paidFen: number;
  /** Before the shop's and the makers' reductions. */
  amountFen: number;
  at: string;
}

export interface Product {
  type: string;
  category: string;
}

/** A cent counts as a fen. */
const fen = (dollars: string | undefined): number => Math.round(Number(dollars) * 100);

export async function readLines(folder: string): Promise<BasketLine[]> {
  const lines: BasketLine[] = [];
  for await (const row of rowsOf(join(folder, 'transactions_sample.csv'))) {
    const paidFen = fen(row.sales_value);
    const reducedFen = fen(row.retail_disc) + fen(row.coupon_disc) + fen(row.coupon_match_disc);
    lines.push({
      fileLine: lines.length + 2,
      householdId: row.household_id ?? '',
      storeId: row.store_id ?? '',
      basketId: row.basket_id ?? '',
      productId: row.product_id ?? '',
      quantity: Number(row.quantity),
      paidFen,
      amountFen: paidFen + Math.max(0, reducedFen),
      at: row.transaction_timestamp ?? '',
    });
  }
  return lines;
}

export async function readProducts(folder: string): Promise<Map<string, Product>> {
  const products = new Map<string, Product>();
  for await (const row of rowsOf(join(folder, 'products.csv'))) {
    const { product_id: id = '', product_type: type = '', product_category: category = '' } = row;
    products.set(id, { type, category });
  }
  return products;
}

type Row = Record<string, string>;

function rowsOf(file: string): AsyncIterable<Row> {
  return createReadStream(file).pipe(parse({ columns: true, relax_column_count: false }));
}

/** A line without a quantity is a correction or a coupon slip: it sells nothing. */
export const makesNoSale = ({ quantity }: BasketLine): boolean => quantity <= 0;

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
