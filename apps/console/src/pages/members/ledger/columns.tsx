import { ENTRY_KIND_LABELS, ENTRY_SOURCE_LABELS, entryReasonLabel } from '@shuke/shared';
import { Button } from 'antd';
import type { PointEntry, PointsMovement, PointsPart } from '../../../api/types';
import type { Column } from '../../../ui/column';
import { count, dayOf, NOTHING, signed, timeOf } from '../../../ui/format';
import { StateTag } from '../../../ui/StateTag';

export const entryColumns = (open: (id: string) => void): Column<PointEntry>[] => [
  {
    key: 'at',
    title: '时间',
    text: (row) => timeOf(row.occurredAt),
    sortBy: (row) => row.occurredAt,
  },
  { key: 'kind', title: '类型', text: (row) => ENTRY_KIND_LABELS[row.kind], choosable: true },
  { key: 'reason', title: '原因', text: (row) => entryReasonLabel(row.reason), choosable: true },
  {
    key: 'points',
    title: '积分',
    text: (row) => signed(row.points),
    show: (row) => (
      <span className={row.points > 0 ? 'gained' : undefined}>{signed(row.points)}</span>
    ),
    sortBy: (row) => row.points,
    align: 'right',
  },
  { key: 'balance', title: '变动后', text: (row) => count(row.balanceAfter), align: 'right' },
  { key: 'source', title: '来源', text: sourceText },
  { key: 'available', title: '生效', text: (row) => dayOf(row.availableAt) },
  { key: 'lastDay', title: '有效至', text: (row) => row.lastDay ?? NOTHING },
  {
    key: 'open',
    title: '说明',
    text: () => '',
    show: (row) => (
      <Button type="link" size="small" onClick={() => open(row.id)}>
        为什么
      </Button>
    ),
  },
];

export const partColumns: Column<PointsPart>[] = [
  {
    key: 'points',
    title: '积分',
    text: (row) => count(row.points),
    sortBy: (row) => row.points,
    align: 'right',
  },
  {
    key: 'state',
    title: '状态',
    text: (row) => stateText(row),
    show: (row) => (
      <StateTag tone={row.state === 'available' ? 'good' : 'busy'}>{stateText(row)}</StateTag>
    ),
    choosable: true,
  },
  { key: 'reason', title: '规则', text: (row) => row.reasonLabel, choosable: true },
  { key: 'source', title: '来源', text: sourceText },
  {
    key: 'earned',
    title: '获得',
    text: (row) => timeOf(row.earnedAt),
    sortBy: (row) => row.earnedAt,
  },
  { key: 'available', title: '生效', text: (row) => timeOf(row.availableAt) },
  {
    key: 'lastDay',
    title: '有效至',
    text: (row) => row.lastDay ?? '不过期',
    sortBy: (row) => row.lastDay ?? '9999',
  },
  { key: 'granted', title: '原有', text: (row) => count(row.granted), align: 'right' },
];

export const movementColumns: Column<PointsMovement>[] = [
  { key: 'kind', title: '类型', text: (row) => ENTRY_KIND_LABELS[row.kind], choosable: true },
  { key: 'reason', title: '原因', text: (row) => row.reasonLabel },
  { key: 'entries', title: '笔数', text: (row) => count(row.entries), align: 'right' },
  {
    key: 'points',
    title: '积分',
    text: (row) => signed(row.points),
    sortBy: (row) => row.points,
    align: 'right',
  },
];

function stateText({ state }: PointsPart): string {
  return state === 'available' ? '可用' : '待生效';
}

/** The number on the receipt and the store where there is one, never an internal id. */
export function sourceText({ source }: Pick<PointEntry, 'source'>): string {
  const label = source.label ?? ENTRY_SOURCE_LABELS[source.type];
  return source.storeName ? `${label} · ${source.storeName}` : label;
}
