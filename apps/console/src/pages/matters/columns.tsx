import { MATTER_KIND_LABELS } from '@shuke/shared';
import { Button } from 'antd';
import type { Matter } from '../../api/types';
import type { Column } from '../../ui/column';
import { NOTHING, timeOf, yuan } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { actorText } from '../audit/words';
import { numberText, whyText } from './words';

const shared: Column<Matter>[] = [
  {
    key: 'openedAt',
    title: '时间',
    text: (row) => timeOf(row.openedAt),
    sortBy: (row) => row.openedAt,
  },
  {
    key: 'kind',
    title: '类型',
    text: (row) => MATTER_KIND_LABELS[row.kind],
    show: (row) => (
      <StateTag tone={row.kind === 'refund_waiting' ? 'busy' : 'bad'}>
        {MATTER_KIND_LABELS[row.kind]}
      </StateTag>
    ),
    choosable: true,
  },
  { key: 'number', title: '单号', text: numberText },
  { key: 'store', title: '门店', text: (row) => row.storeName ?? NOTHING, choosable: true },
  {
    key: 'fen',
    title: '金额',
    text: (row) => yuan(row.fen),
    sortBy: (row) => row.fen,
    align: 'right',
  },
  { key: 'why', title: '说明', text: whyText },
];

export function openColumns(onClose?: (matter: Matter) => void): Column<Matter>[] {
  return onClose ? [...shared, closeColumn(onClose)] : shared;
}

export const closedColumns: Column<Matter>[] = [
  ...shared,
  { key: 'closedAt', title: '处理时间', text: (row) => timeOf(row.closedAt) },
  {
    key: 'closedBy',
    title: '处理人',
    text: (row) =>
      row.closedBy === 'system' ? '订单到达，自动处理' : actorText(row.closedBy ?? ''),
    choosable: true,
  },
  { key: 'note', title: '备注', text: (row) => row.note ?? NOTHING },
];

function closeColumn(onClose: (matter: Matter) => void): Column<Matter> {
  return {
    key: 'close',
    title: '操作',
    text: () => '',
    show: (row) => (
      <Button type="link" onClick={() => onClose(row)} aria-label={`处理完${numberText(row)}`}>
        处理完
      </Button>
    ),
  };
}
