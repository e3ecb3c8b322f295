import { IMPORT_STATE_LABELS } from '@shuke/shared';
import { Link } from 'react-router';
import type { AnyImport, ImportDoor } from '../../api/imports';
import { actorText } from '../../pages/audit/words';
import type { Column } from '../column';
import { count, NOTHING, timeOf } from '../format';
import { StateTag } from '../StateTag';
import { membersByText, TONES } from './words';

/** `granted`: what has come of it, which each kind counts its own way. */
export function importColumns<One extends AnyImport>(
  path: ImportDoor<One>['path'],
  granted: Column<One>,
): Column<One>[] {
  return [
    {
      key: 'file',
      title: '文件',
      text: ({ fileName }) => fileName,
      show: (one) => (
        <Link to={`/${path}/${one.id}`} className="two-lines">
          <strong>{one.fileName}</strong>
          <span>{membersByText(one)}</span>
        </Link>
      ),
    },
    {
      key: 'state',
      title: '状态',
      text: ({ state }) => IMPORT_STATE_LABELS[state],
      show: ({ state }) => <StateTag tone={TONES[state]}>{IMPORT_STATE_LABELS[state]}</StateTag>,
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
    granted,
    {
      key: 'by',
      title: '谁上传的',
      text: ({ startedBy }) => actorText(startedBy),
      choosable: true,
    },
    {
      key: 'started',
      title: '上传时间',
      text: ({ startedAt }) => timeOf(startedAt),
      sortBy: ({ startedAt }) => startedAt,
    },
  ];
}
