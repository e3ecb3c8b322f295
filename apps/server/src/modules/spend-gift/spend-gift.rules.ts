import { type BusinessDay, businessDayOf, daysBetween } from '@shuke/shared';
import type { SpendGift, SpendGiftScope } from '../brand/index.js';

/** An order as spend-and-get sees it. */
export interface GiftOrder {
  storeCode: string;
  storeTags: readonly string[];
  channel: string;
  paidAt: Date;
  recordedAt: Date;
  lines: readonly GiftOrderLine[];
}

export interface GiftOrderLine {
  lineNo: number;
  sku: string;
  category: string | null;
  paidFen: number;
  refundedFen: number;
}

export interface EarnedGift {
  gift: SpendGift;
  /** The lines that counted. */
  lineNos: number[];
}

/** A till may have been without a line for so long; older orders are history, and bring nothing today. */
export const MOST_LATE_DAYS = 3;

/** What an order brings, as it stands: what was refunded of its lines does not count. */
export function giftsOf(order: GiftOrder, gifts: readonly SpendGift[], zone: string): EarnedGift[] {
  const day = businessDayOf(order.paidAt, zone);
  if (daysBetween(day, businessDayOf(order.recordedAt, zone)) > MOST_LATE_DAYS) return [];
  return gifts
    .filter((gift) => isOn(gift, day) && isPlaceOf(gift.scope, order))
    .map((gift) => ({
      gift,
      lineNos: order.lines.filter((line) => covers(gift.scope, line)).map(({ lineNo }) => lineNo),
    }))
    .filter(({ gift, lineNos }) => leftFen(order.lines, lineNos) >= gift.minFen);
}

/** What is left of these lines after refunds. */
export function leftFen(lines: readonly GiftOrderLine[], lineNos: readonly number[]): number {
  return lines
    .filter(({ lineNo }) => lineNos.includes(lineNo))
    .reduce((sum, { paidFen, refundedFen }) => sum + paidFen - refundedFen, 0);
}

/** The least that any gift asks for; orders below it are not looked at. */
export function leastFen(gifts: readonly SpendGift[]): number {
  return Math.min(...gifts.map(({ minFen }) => minFen));
}

function isOn({ active = true, from, until }: SpendGift, day: BusinessDay): boolean {
  return active && from <= day && day <= until;
}

/** Stores and tags add up; neither named means every store. */
function isPlaceOf(scope: SpendGiftScope = {}, order: GiftOrder): boolean {
  const { stores, storeTags, channels } = scope;
  if (channels && !channels.includes(order.channel)) return false;
  if (!stores && !storeTags) return true;
  const tagged = storeTags?.some((tag) => order.storeTags.includes(tag));
  return Boolean(stores?.includes(order.storeCode) || tagged);
}

/** Products and categories add up; what is excluded counts nowhere. */
function covers(scope: SpendGiftScope = {}, { sku, category }: GiftOrderLine): boolean {
  const { products, categories, excludeProducts, excludeCategories } = scope;
  if (excludeProducts?.includes(sku)) return false;
  if (category !== null && excludeCategories?.includes(category)) return false;
  if (!products && !categories) return true;
  const inCategory = category !== null && categories?.includes(category);
  return Boolean(products?.includes(sku) || inCategory);
}
