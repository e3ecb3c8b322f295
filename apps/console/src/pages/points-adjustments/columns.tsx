import { ADJUSTMENT_KIND_LABELS, ADJUSTMENT_STATE_LABELS } from '@shuke/shared';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Adjustment } from '../../api/types';
import type { Column } from '../../ui/column';
import { signed, timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { personText, TONES } from './words';

export function adjustmentColumns(onOpen: (row: Adjustment) => void): Column<Adjustment>[] {
  return [
    {
      key: 'requestedAt',
      title: '申请时间',
      text: (row) => timeOf(row.requestedAt),
      sortBy: (row) => row.requestedAt,
    },
    {
      key: 'memberNo',
      title: '会员号',
      text: (row) => row.memberNo,
      show: (row) => <Link to={`/members/${row.memberNo}`}>{row.memberNo}</Link>,
    },
    {
      key: 'points',
      title: '积分',
      text: (row) => signed(row.points),
      sortBy: (row) => row.points,
      align: 'right',
    },
    {
      key: 'kind',
      title: '类型',
      text: (row) => ADJUSTMENT_KIND_LABELS[row.kind],
      choosable: true,
    },
    { key: 'reason', title: '原因', text: (row) => row.reason },
    { key: 'requestedBy', title: '申请人', text: (row) => personText(row.requestedBy) },
    {
      key: 'state',
      title: '状态',
      text: (row) => ADJUSTMENT_STATE_LABELS[row.state],
      show: (row) => (
        <StateTag tone={TONES[row.state]}>{ADJUSTMENT_STATE_LABELS[row.state]}</StateTag>
      ),
    },
    {
      key: 'decided',
      title: '处理',
      text: (row) => (row.decidedAt ? `${personText(row.decidedBy)} ${timeOf(row.decidedAt)}` : ''),
      show: (row) => <Answer row={row} onOpen={onOpen} />,
    },
  ];
}

function Answer({ row, onOpen }: { row: Adjustment; onOpen: (row: Adjustment) => void }) {
  if (row.decidable || row.withdrawable) {
    return (
      <Button type="link" size="small" onClick={() => onOpen(row)}>
        {row.decidable ? '审批' : '撤回'}
      </Button>
    );
  }
  if (!row.decidedAt) return <span className="quiet">等另一位同事审批</span>;
  return (
    <span className="two-lines">
      <strong>{personText(row.decidedBy)}</strong>
      <span>{row.note ?? timeOf(row.decidedAt)}</span>
    </span>
  );
}
