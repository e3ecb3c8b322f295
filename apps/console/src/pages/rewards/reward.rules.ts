import type { Reward, RewardChange } from '../../api/types';

/** A reward as its form holds it. */
export interface RewardValues extends Omit<RewardChange, 'perPeriod'> {
  code: string;
  perPeriod?: { times?: number | null; per?: NonNullable<RewardChange['perPeriod']>['per'] };
}

export const NEW_REWARD: Partial<RewardValues> = { kind: 'coupon' };

export function valuesOf({ exchanged: _, ...reward }: Reward): RewardValues {
  return reward;
}

/** What the server takes: fields of another kind and empty limits are left out. */
export function changeOf(values: RewardValues): RewardChange {
  const { code: _, perPeriod, onSale, couponTemplate, stores, ...rest } = values;
  const hasDays = onSale?.from || onSale?.validUntil;
  return withoutEmpty({
    ...rest,
    couponTemplate: values.kind === 'coupon' ? couponTemplate : undefined,
    stores: values.kind === 'gift' ? stores : undefined,
    perPeriod:
      perPeriod?.times && perPeriod.per
        ? { times: perPeriod.times, per: perPeriod.per }
        : undefined,
    onSale: hasDays ? withoutEmpty({ ...onSale }) : undefined,
  });
}

function withoutEmpty<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(kept) as T;
}
