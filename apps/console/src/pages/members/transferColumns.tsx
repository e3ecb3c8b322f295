import {
  POINTS_TRANSFER_STATE_LABELS,
  TRANSFER_DIRECTION_LABELS,
  TRANSFER_STATE_LABELS,
  type TransferDirection,
} from '@shuke/shared';
import { Link } from 'react-router';
import type { CouponTransfer, PointsTransfer } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, NOTHING, timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { TemplateLink } from '../../ui/TemplateLink';

interface Transfer {
  direction: TransferDirection;
  otherNo: string | null;
  offeredAt: string;
}

const TONES: Record<string, 'good' | 'busy'> = {
  offered: 'busy',
  claimed: 'good',
  accepted: 'good',
};

export const pointsTransferColumns: Column<PointsTransfer>[] = [
  ...sides<PointsTransfer>(),
  {
    key: 'points',
    title: '积分',
    text: (row) => count(row.points),
    sortBy: (row) => row.points,
    align: 'right',
  },
  stateColumn<PointsTransfer>((row) => POINTS_TRANSFER_STATE_LABELS[row.state]),
  { key: 'lapsesAt', title: '领取截止', text: (row) => timeOf(row.lapsesAt) },
  { key: 'endedAt', title: '结束时间', text: (row) => timeOf(row.endedAt) },
];

export const couponTransferColumns: Column<CouponTransfer>[] = [
  ...sides<CouponTransfer>(),
  {
    key: 'coupon',
    title: '优惠券',
    text: (row) => row.templateName,
    show: (row) => <TemplateLink code={row.templateCode} />,
  },
  { key: 'code', title: '券码', text: (row) => row.couponCode },
  stateColumn<CouponTransfer>((row) => TRANSFER_STATE_LABELS[row.state]),
  { key: 'until', title: '领取截止', text: (row) => timeOf(row.until) },
  { key: 'settledAt', title: '结束时间', text: (row) => timeOf(row.settledAt) },
];

function sides<Row extends Transfer>(): Column<Row>[] {
  return [
    {
      key: 'offeredAt',
      title: '发起时间',
      text: (row) => timeOf(row.offeredAt),
      sortBy: (row) => row.offeredAt,
    },
    {
      key: 'direction',
      title: '方向',
      text: (row) => TRANSFER_DIRECTION_LABELS[row.direction],
      choosable: true,
    },
    {
      key: 'other',
      title: '对方',
      text: (row) => row.otherNo ?? NOTHING,
      show: (row) =>
        row.otherNo ? <Link to={`/members/${row.otherNo}`}>{row.otherNo}</Link> : NOTHING,
    },
  ];
}

function stateColumn<Row extends { state: string }>(label: (row: Row) => string): Column<Row> {
  return {
    key: 'state',
    title: '状态',
    text: label,
    show: (row) => <StateTag tone={TONES[row.state] ?? 'calm'}>{label(row)}</StateTag>,
    choosable: true,
  };
}
