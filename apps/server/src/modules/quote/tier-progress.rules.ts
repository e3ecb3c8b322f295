import { mulDivFloor, type TierMetric } from '@shuke/shared';

/** Where a member stands after an order; what is missing is 0 when the order reaches it. */
export interface TierProgress extends Missing {
  /** What is counted; fen when it is `spend`. */
  metric: TierMetric;
}

interface Missing {
  nextTier?: { code: string; name: string; missing: number };
  keep?: { missing: number; by: string };
}

/** `before`: as the member sees it now. */
export function progressAfter(
  { nextTier, keep }: Missing,
  { metric, growthPerYuan }: { metric: TierMetric; growthPerYuan: number },
  payableFen: number,
): TierProgress {
  const growth = mulDivFloor(payableFen, growthPerYuan, 100);
  const worth = { spend: payableFen, orders: 1, growth }[metric];
  const after = (missing: number) => Math.max(0, missing - worth);
  return {
    metric,
    ...(nextTier && {
      nextTier: { code: nextTier.code, name: nextTier.name, missing: after(nextTier.missing) },
    }),
    ...(keep && { keep: { missing: after(keep.missing), by: keep.by } }),
  };
}
