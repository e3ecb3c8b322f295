import { mulDivFloor } from '@shuke/shared';
import { NOTHING, roundYuan, yuan } from '../../ui/format';

/** What 100 points are worth in fen; null: the brand has not said. */
export type Value = number | null;

export function worthFen(points: number, value: Value): number {
  return value === null ? 0 : mulDivFloor(points, value, 100);
}

export function worth(points: number, value: Value): string {
  return value === null ? NOTHING : yuan(worthFen(points, value));
}

export function roundWorth(points: number, value: Value): string {
  return value === null ? NOTHING : roundYuan(worthFen(points, value));
}
