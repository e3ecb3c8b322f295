import { COUPON_KIND_LABELS, TEMPLATE_STATE_LABELS } from '@shuke/shared';
import { Link } from 'react-router';
import type { CouponTemplate } from '../../api/types';
import type { Column } from '../../ui/column';
import { worthLine } from '../../ui/couponWords';
import { count, countWithShare, plainYuan } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { StockBar } from './StockBar';

export const columns: Column<CouponTemplate>[] = [
  {
    key: 'name',
    title: '券模板',
    text: (row) => row.name,
    show: (row) => (
      <Link to={`/coupon-templates/${row.code}`} className="two-lines">
        <strong>{row.name}</strong>
        <span>{row.code}</span>
      </Link>
    ),
  },
  { key: 'kind', title: '类型', text: (row) => COUPON_KIND_LABELS[row.kind], choosable: true },
  { key: 'worth', title: '优惠', text: worthLine },
  { key: 'validity', title: '有效期', text: (row) => row.validityText ?? '' },
  {
    key: 'stock',
    title: '库存',
    text: (row) => (row.stock ? `${count(row.issued)} / ${count(row.stock)}` : '不限'),
    show: (row) => <StockBar issued={row.issued} stock={row.stock} />,
    sortBy: (row) => (row.stock ? row.stock - row.issued : Number.POSITIVE_INFINITY),
  },
  {
    key: 'issued',
    title: '已发',
    text: (row) => count(row.issued),
    sortBy: (row) => row.issued,
    align: 'right',
  },
  {
    key: 'redeemed',
    title: '核销',
    text: (row) => countWithShare(row.redeemed, row.issued),
    sortBy: (row) => row.redeemed,
    align: 'right',
  },
  {
    key: 'expired',
    title: '过期',
    text: (row) => countWithShare(row.expired, row.issued),
    sortBy: (row) => row.expired,
    align: 'right',
  },
  {
    key: 'voided',
    title: '作废',
    text: (row) => count(row.voided),
    sortBy: (row) => row.voided,
    align: 'right',
  },
  {
    key: 'spent',
    title: '已用成本',
    text: (row) => (row.spentFen === undefined ? '—' : `¥${plainYuan(row.spentFen)}`),
    sortBy: (row) => row.spentFen ?? 0,
    align: 'right',
  },
  {
    key: 'state',
    title: '状态',
    text: (row) => TEMPLATE_STATE_LABELS[row.state],
    show: (row) => (
      <StateTag tone={row.state === 'active' ? 'good' : 'calm'}>
        {TEMPLATE_STATE_LABELS[row.state]}
      </StateTag>
    ),
    choosable: true,
  },
  {
    key: 'claimable',
    title: '领券中心',
    text: (row) => (row.claimable ? '可领' : '不放'),
    choosable: true,
  },
];
