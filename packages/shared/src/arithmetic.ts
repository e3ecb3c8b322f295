/** Exact integer arithmetic for money and points. Nothing here ever leaves the integers. */

/** floor(a × b / c), exact for safe integers; c > 0. */
export function mulDivFloor(a: number, b: number, c: number): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || !Number.isSafeInteger(c) || c <= 0) {
    throw new RangeError(
      `mulDivFloor needs safe integers and a positive divisor, got ${a}, ${b}, ${c}`,
    );
  }
  const product = a * b;
  // A product beyond 2^53 has lost bits, so it is made again without loss.
  return Number.isSafeInteger(product) ? floorDivide(product, c) : bigMulDivFloor(a, b, c);
}

function floorDivide(dividend: number, divisor: number): number {
  const remainder = dividend % divisor;
  const quotient = (dividend - remainder) / divisor;
  return remainder < 0 ? quotient - 1 : quotient + 0;
}

function bigMulDivFloor(a: number, b: number, c: number): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const quotient = product / divisor;
  const floored = product % divisor < BigInt(0) ? quotient - BigInt(1) : quotient;
  return Number(floored);
}

/** floor(amount × percent / 100) */
export function percentFloor(amount: number, percent: number): number {
  return mulDivFloor(amount, percent, 100);
}

/** What a percentage on top adds: floor(base × (percent − 100) / 100), never below 0. */
export function percentBonus(base: number, percent: number): number {
  return percent <= 100 ? 0 : mulDivFloor(base, percent - 100, 100);
}

/** What paying `payPercent` takes off: floor(total × (100 − payPercent) / 100). */
export function percentReduction(total: number, payPercent: number): number {
  return mulDivFloor(total, 100 - payPercent, 100);
}

/**
 * Spreads a total over weights by the largest-remainder method; ties go to the lower index.
 * The parts add up to the total exactly. With no weight at all, everything falls on the first.
 */
export function spreadLargestRemainder(total: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  if (weightSum === 0) return weights.map((_, index) => (index === 0 ? total : 0));
  const parts = weights.map((weight) => mulDivFloor(total, weight, weightSum));
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  if (rest === 0) return parts;
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: remainderOf(total, weight, weightSum) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function remainderOf(total: number, weight: number, weightSum: number): number {
  const product = total * weight;
  // As above; a remainder is below the sum of the weights, so it is a safe integer again.
  if (Number.isSafeInteger(product)) return product % weightSum;
  return Number((BigInt(total) * BigInt(weight)) % BigInt(weightSum));
}
