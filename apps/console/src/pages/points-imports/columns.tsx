import { POINTS_IMPORT_STATE_LABELS } from '@shuke/shared';
import { Link } from 'react-router';
import type { PointsImport } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, NOTHING, timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { actorText } from '../audit/words';
import { membersByText, TONES } from './words';

export const columns: Column<PointsImport>[] = [
  {
    key: 'file',
    title: '文件',
    text: ({ fileName }) => fileName,
    show: (one) => (
      <Link to={`/points-imports/${one.id}`} className="two-lines">
        <strong>{one.fileName}</strong>
        <span>{membersByText(one)}</span>
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    text: ({ state }) => POINTS_IMPORT_STATE_LABELS[state],
    show: ({ state }) => (
      <StateTag tone={TONES[state]}>{POINTS_IMPORT_STATE_LABELS[state]}</StateTag>
    ),
    choosable: true,
  },
  {
    key: 'rows',
    title: '行数',
    text: ({ findings, lines }) => count(findings?.rows ?? Math.max(0, lines - 1)),
    sortBy: ({ lines }) => lines,
    align: 'right',
  },
  {
    key: 'rejected',
    title: '被拒绝',
    text: ({ findings }) => (findings ? count(findings.rejected) : NOTHING),
    sortBy: ({ findings }) => findings?.rejected ?? 0,
    align: 'right',
  },
  {
    key: 'granted',
    title: '已入账积分',
    text: ({ granted }) => count(granted.points),
    sortBy: ({ granted }) => granted.points,
    align: 'right',
  },
  { key: 'by', title: '谁上传的', text: ({ startedBy }) => actorText(startedBy), choosable: true },
  {
    key: 'started',
    title: '上传时间',
    text: ({ startedAt }) => timeOf(startedAt),
    sortBy: ({ startedAt }) => startedAt,
  },
];
