/** What a row of old balances says of its points and its days. */
import {
  addMonthsClamped,
  type BusinessDay,
  businessDay,
  type ImportColumn,
  type ImportRejection,
  writtenDay,
} from '@shuke/shared';
import type { Rejection } from '../file-import/index.js';
import type { OldBalance } from './points-import.types.js';

const MOST_POINTS = 10_000_000;
const LONGEST_MONTHS = 50 * 12;
const EARLIEST = businessDay('1990-01-01');

/** `today` in the brand's zone. */
export function readBalance(
  cell: (column: ImportColumn) => string,
  today: BusinessDay,
): OldBalance | Rejection {
  const points = readPoints(cell('points'));
  if (typeof points !== 'number') return points;
  const days = readDays(cell('lastDay'), cell('earnedOn'), today);
  return 'reason' in days ? days : { points, ...days };
}

function readPoints(text: string): number | Rejection {
  const no = (reason: ImportRejection): Rejection => ({ column: 'points', reason });
  if (text === '') return no('POINTS_MISSING');
  if (/^-\d+(\.\d+)?$/.test(text)) return no('POINTS_NEGATIVE');
  if (/^\d+\.\d+$/.test(text)) return no('POINTS_FRACTION');
  if (!/^\d+$/.test(text)) return no('POINTS_FORM');
  const points = Number(text);
  if (points === 0) return no('POINTS_ZERO');
  return points > MOST_POINTS ? no('POINTS_TOO_MANY') : points;
}

type Days = Pick<OldBalance, 'lastDay' | 'earnedOn'>;

function readDays(lastText: string, earnedText: string, today: BusinessDay): Days | Rejection {
  const [lastDay, earnedOn] = [writtenDay(lastText), writtenDay(earnedText)];
  if (lastDay === undefined) return { column: 'lastDay', reason: 'DAY_FORM' };
  if (earnedOn === undefined) return { column: 'earnedOn', reason: 'DAY_FORM' };
  if (lastDay !== null && lastDay > addMonthsClamped(today, LONGEST_MONTHS))
    return { column: 'lastDay', reason: 'LAST_DAY_FAR' };
  const earnedFault = earnedOn && earnedDayFault(earnedOn, lastDay, today);
  return earnedFault ? { column: 'earnedOn', reason: earnedFault } : { lastDay, earnedOn };
}

function earnedDayFault(
  earnedOn: BusinessDay,
  lastDay: BusinessDay | null,
  today: BusinessDay,
): ImportRejection | null {
  if (earnedOn < EARLIEST) return 'EARNED_LONG_AGO';
  if (earnedOn > today) return 'EARNED_AHEAD';
  return lastDay !== null && earnedOn > lastDay ? 'EARNED_AFTER_LAST_DAY' : null;
}
