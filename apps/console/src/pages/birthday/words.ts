import type { BirthdaySettings } from '../../api/types';
import { count } from '../../ui/format';

export const LEAP_DAY_LABELS: Record<BirthdaySettings['leapDay'], string> = {
  '02-28': '2 月 28 日',
  '03-01': '3 月 1 日',
};

export function giftText(
  gift: { coupon?: string | null; points?: number | null } | undefined,
  nameOf: (couponCode: string) => string,
): string | null {
  const parts = [
    gift?.coupon && nameOf(gift.coupon),
    gift?.points && `${count(gift.points)} 积分`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' + ') : null;
}
