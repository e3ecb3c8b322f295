import type { ImportKind } from '../file-import/index.js';
import { readBalance } from './old-balance.rules.js';
import type { PointsShape } from './points-import.types.js';

/** Old balances of another system, each a lot with its own end. */
export const POINTS_IMPORT: ImportKind<PointsShape> = {
  word: 'points-import',
  title: '历史积分',
  tables: { imports: 'points_import', rows: 'points_import_row', numbers: 'imported_lot' },
  own: { points: 'points', lastDay: 'last_day', earnedOn: 'earned_on' },
  granted: { lots: 'granted_lots', points: 'granted_points' },
  columns: ['member', 'points', 'lastDay', 'earnedOn', 'sourceId'],
  needed: ['member', 'points', 'lastDay', 'sourceId'],
  read: readBalance,
  tasks: { check: 'points.import.check', grant: 'points.import' },
  errors: {
    unknown: 'POINTS_IMPORT_UNKNOWN',
    outOfStep: 'POINTS_IMPORT_OUT_OF_STEP',
    expired: 'POINTS_IMPORT_EXPIRED',
  },
  confirmed: ({ valid, members, points }) => ({ valid, members, points }),
};
