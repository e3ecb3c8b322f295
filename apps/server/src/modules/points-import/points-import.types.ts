import type { BusinessDay } from '@shuke/shared';
import type { Findings } from '../file-import/index.js';

/** What a lot of an old balance is. */
export interface OldBalance {
  points: number;
  /** The last good day; null: never ends. */
  lastDay: BusinessDay | null;
  earnedOn: BusinessDay | null;
}

/** What checking a file found, in numbers. */
export interface PointsFindings extends Findings {
  points: number;
  /** Of the valid rows, by the month of their last day; null: never ends. */
  months: { month: string | null; lots: number; points: number }[];
}

/** An import of old balances. */
export interface PointsShape {
  own: OldBalance;
  findings: PointsFindings;
  granted: { lots: number; points: number };
}
