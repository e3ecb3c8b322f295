import { type CouponTemplate, leftOf, validitySpan } from '../coupon/index.js';
import type { BirthdayGift } from './birthday.rules.js';
import type { GiftWarning } from './dto/birthday.dto.js';

/** Gifts whose coupon can't be given as things are: the round would refuse them every day. */
export function giftWarnings(
  gifts: Readonly<Record<string, BirthdayGift>>,
  templates: ReadonlyMap<string, CouponTemplate>,
  now: Date,
  timeZone: string,
): GiftWarning[] {
  return Object.entries(gifts).flatMap(([tier, { coupon }]) => {
    if (coupon === undefined) return [];
    const why = problemOf(templates.get(coupon), now, timeZone);
    return why === null ? [] : [{ tier, couponTemplate: coupon, why }];
  });
}

function problemOf(
  template: CouponTemplate | undefined,
  now: Date,
  timeZone: string,
): GiftWarning['why'] | null {
  if (!template) return 'UNKNOWN';
  if (leftOf(template) === 0) return 'SOLD_OUT';
  const isOver = validitySpan(template.validity, now, timeZone).until <= now;
  return isOver || template.state !== 'active' ? 'ENDED' : null;
}
