import type { TierCard, TierChange } from '../../api/types';

/** A tier as people write it: yuan, and a multiple of the points. */
export interface TierValues {
  name: string;
  enterYuan: number;
  keepYuan: number;
  pointsTimes: number;
  payPercent: number;
  cardFace: TierCard['cardFace'];
}

export function valuesOf(tier: TierCard): TierValues {
  return {
    name: tier.name,
    enterYuan: tier.enter / 100,
    keepYuan: tier.keep / 100,
    pointsTimes: tier.pointsPercent / 100,
    payPercent: tier.payPercent,
    cardFace: tier.cardFace,
  };
}

export function changeOf(values: TierValues): TierChange {
  return {
    name: values.name.trim(),
    enter: Math.round(values.enterYuan * 100),
    keep: Math.round(values.keepYuan * 100),
    pointsPercent: Math.round(values.pointsTimes * 100),
    payPercent: values.payPercent,
    cardFace: values.cardFace,
  };
}
