import { MISSED_GRANT_REASON_LABELS } from '@shuke/shared';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { MissedGrant } from '../../api/types';
import type { Column } from '../../ui/column';
import { timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { actorText } from '../audit/words';
import { noteText, sourceText, whoText } from './words';

const shared: Column<MissedGrant>[] = [
  {
    key: 'missedAt',
    title: '时间',
    text: (row) => timeOf(row.missedAt),
    sortBy: (row) => row.missedAt,
  },
  {
    key: 'member',
    title: '会员',
    text: whoText,
    show: (row) => <Link to={`/members/${row.memberNo}`}>{whoText(row)}</Link>,
  },
  {
    key: 'template',
    title: '券',
    text: (row) => row.templateName,
    show: (row) => <Link to={`/coupon-templates/${row.templateCode}`}>{row.templateName}</Link>,
  },
  { key: 'source', title: '来源', text: sourceText },
  {
    key: 'reason',
    title: '原因',
    text: (row) => MISSED_GRANT_REASON_LABELS[row.reason],
    show: (row) => <StateTag tone="bad">{MISSED_GRANT_REASON_LABELS[row.reason]}</StateTag>,
  },
];

export interface Acts {
  onRetry: (missed: MissedGrant) => void;
  onClose: (missed: MissedGrant) => void;
  /** The one that is being retried. */
  busy: string | undefined;
}

export function openColumns(acts?: Acts): Column<MissedGrant>[] {
  const tried: Column<MissedGrant> = {
    key: 'triedAt',
    title: '最近一次尝试',
    text: (row) => timeOf(row.triedAt),
  };
  return acts ? [...shared, tried, actColumn(acts)] : [...shared, tried];
}

export const endedColumns: Column<MissedGrant>[] = [
  ...shared,
  { key: 'endedAt', title: '处理时间', text: (row) => timeOf(row.endedAt) },
  {
    key: 'endedBy',
    title: '处理人',
    text: (row) => (row.endedBy?.startsWith('staff:') ? actorText(row.endedBy) : '系统自动'),
    choosable: true,
  },
  { key: 'note', title: '备注', text: noteText },
];

function actColumn({ onRetry, onClose, busy }: Acts): Column<MissedGrant> {
  return {
    key: 'acts',
    title: '操作',
    text: () => '',
    show: (row) => (
      <>
        <Button
          type="link"
          loading={busy === row.id}
          aria-label={`补发给${whoText(row)}`}
          onClick={() => onRetry(row)}
        >
          补发
        </Button>
        <Button type="link" aria-label={`不再补发给${whoText(row)}`} onClick={() => onClose(row)}>
          不再补发
        </Button>
      </>
    ),
  };
}
