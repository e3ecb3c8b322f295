import { Link } from 'react-router';
import type { MemberRow } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, dayOf, NOTHING, yuan } from '../../ui/format';
import { TierTag } from '../../ui/TierTag';

export const columns: Column<MemberRow>[] = [
  {
    key: 'member',
    title: '会员',
    text: (row) => row.nickname ?? '未填昵称',
    show: (row) => (
      <Link to={`/members/${row.memberNo}`} className="two-lines">
        <strong>{row.nickname ?? '未填昵称'}</strong>
        <span>{phoneText(row)}</span>
      </Link>
    ),
  },
  { key: 'memberNo', title: '会员号', text: (row) => row.memberNo },
  {
    key: 'tier',
    title: '等级',
    text: (row) => row.tier.name,
    show: (row) => <TierTag tier={row.tier} />,
  },
  {
    key: 'points',
    title: '积分',
    text: (row) => count(row.points),
    sortBy: (row) => row.points,
    align: 'right',
  },
  {
    key: 'orders',
    title: '订单',
    text: (row) => count(row.orderCount),
    sortBy: (row) => row.orderCount,
    align: 'right',
  },
  {
    key: 'paid',
    title: '累计消费',
    text: (row) => yuan(row.paidFen),
    sortBy: (row) => row.paidFen,
    align: 'right',
  },
  {
    key: 'lastOrder',
    title: '最近消费',
    text: (row) => dayOf(row.lastOrderAt),
    sortBy: (row) => row.lastOrderAt ?? '',
  },
  {
    key: 'joined',
    title: '入会',
    text: (row) => dayOf(row.joinedAt),
    sortBy: (row) => row.joinedAt,
  },
  { key: 'store', title: '入会门店', text: (row) => row.storeName ?? NOTHING },
];

/** In the file, what a cell of the screen shows together stands apart. */
export const exportColumns: Column<MemberRow>[] = [
  ...columns.slice(0, 1),
  { key: 'phone', title: '手机号', text: phoneText },
  ...columns.slice(1),
];

function phoneText({ phoneMasked }: MemberRow): string {
  return phoneMasked ?? '未留手机号';
}
