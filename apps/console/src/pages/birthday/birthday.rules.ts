import type { BirthdaySettings } from '../../api/types';

type Gifts = Record<string, { coupon?: string | null; points?: number | null } | undefined>;
export interface BirthdayValues {
  daysBefore: number;
  leapDay: BirthdaySettings['leapDay'];
  gifts: Gifts;
}

/** A tier whose gift is empty has none of its own, and takes the next lower tier's. */
export function settingsOf({ daysBefore, leapDay, gifts }: BirthdayValues): BirthdaySettings {
  return {
    daysBefore,
    leapDay,
    gifts: Object.fromEntries(
      Object.entries(gifts).flatMap(([tier, gift]) => {
        const own = {
          ...(gift?.coupon && { coupon: gift.coupon }),
          ...(gift?.points && { points: gift.points }),
        };
        return Object.keys(own).length > 0 ? [[tier, own]] : [];
      }),
    ),
  };
}
