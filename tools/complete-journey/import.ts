/** Sends the chain's year through the open door: households as members, baskets as orders. */
import { eachOf } from '../each-of.mjs';
import { type ApiKey, OpenDoor } from '../seed/open-door.js';
import { type BasketLine, groupBy, makesNoSale, type Product } from './baskets.js';

export interface Chain {
  lines: BasketLine[];
  products: Map<string, Product>;
}

export interface Refused {
  orderNo: string;
  status: number;
  problem: unknown;
}

interface LineAnswer {
  line: number;
  status: number;
  problem?: unknown;
}

const CHANNEL = 'pos';
const REGISTRATIONS_AT_ONCE = 12;
const BATCHES_AT_ONCE = 3;
const ORDERS_PER_BATCH = 800;
const BEFORE_THE_YEAR = '2017-01-01T05:00:00Z';

export const storeCodeOf = (storeId: string): string => `S${storeId}`;
const phoneOf = (householdId: string): string => `139${householdId.padStart(8, '0')}`;

/** Gives the orders that were refused; a second import of the same chain changes nothing. */
export async function importChain(
  serverUrl: string,
  key: ApiKey,
  { lines, products }: Chain,
  log: (line: string) => void,
): Promise<Refused[]> {
  const door = new OpenDoor(serverUrl, key);
  const households = groupBy(lines, ({ householdId }) => householdId);
  await eachOf(households, REGISTRATIONS_AT_ONCE, async ([householdId, [first]]) => {
    await door.post('/members', {
      phone: phoneOf(householdId),
      externalNo: householdId,
      consents: [{ purpose: 'service', version: '1', granted: true }],
      ageConfirmed: true,
      storeCode: storeCodeOf(first?.storeId ?? ''),
      joinedAt: BEFORE_THE_YEAR,
    });
  });
  log(`${households.size} households are members`);
  const refused: Refused[] = [];
  await eachOf(batchesOf(households, products), BATCHES_AT_ONCE, async (orders) => {
    const answers = await door.postLines<LineAnswer>('/orders/batch', orders);
    for (const { line, status, problem } of answers) {
      if (status >= 300) {
        refused.push({ orderNo: orders[line - 1]?.orderNo ?? '', status, problem });
      }
    }
  });
  door.close();
  return refused;
}

type Order = ReturnType<typeof orderOf>;

/** One household's baskets are never in two batches at once. */
function batchesOf(
  households: Map<string, BasketLine[]>,
  products: Map<string, Product>,
): Order[][] {
  const batches: Order[][] = [[]];
  for (const lines of households.values()) {
    const sold = lines.filter((line) => !makesNoSale(line));
    const orders = [...groupBy(sold, ({ basketId }) => basketId).values()]
      .map((basket) => orderOf(basket, products))
      .sort((one, other) => (one.paidAt < other.paidAt ? -1 : 1));
    const last = batches.at(-1);
    if (!last || last.length + orders.length > ORDERS_PER_BATCH) batches.push(orders);
    else last.push(...orders);
  }
  return batches;
}

function orderOf(basket: BasketLine[], products: Map<string, Product>) {
  const [first] = basket as [BasketLine];
  return {
    type: 'order',
    channel: CHANNEL,
    orderNo: first.basketId,
    storeCode: storeCodeOf(first.storeId),
    phone: phoneOf(first.householdId),
    paidAt: first.at,
    lines: basket.map((line, index) => ({
      lineNo: index + 1,
      sku: line.productId,
      ...namesOf(products.get(line.productId)),
      quantity: line.quantity,
      amountFen: line.amountFen,
      paidFen: line.paidFen,
    })),
    paidFen: basket.reduce((sum, { paidFen }) => sum + paidFen, 0),
  };
}

/** A few ids of the file are missing from its products. */
function namesOf(product: Product | undefined): { name?: string; category?: string } {
  return product ? { name: product.type, category: product.category } : {};
}
