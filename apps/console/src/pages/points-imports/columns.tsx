import { POINTS_IMPORTS } from '../../api/pointsImports';
import type { PointsImport } from '../../api/types';
import { count } from '../../ui/format';
import { importColumns } from '../../ui/imports/columns';

export const columns = importColumns<PointsImport>(POINTS_IMPORTS.path, {
  key: 'granted',
  title: '已入账积分',
  text: ({ granted }) => count(granted.points),
  sortBy: ({ granted }) => granted.points,
  align: 'right',
});
