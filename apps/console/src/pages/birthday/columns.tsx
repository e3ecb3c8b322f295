import { Link } from 'react-router';
import type { BirthdayGrant } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, NOTHING, timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';

export const grantColumns: Column<BirthdayGrant>[] = [
  {
    key: 'member',
    title: '会员',
    text: (row) => row.nickname ?? row.memberNo,
    show: (row) => (
      <Link to={`/members/${row.memberNo}`} className="two-lines">
        <strong>{row.nickname ?? '未填昵称'}</strong>
        <span>{row.memberNo}</span>
      </Link>
    ),
  },
  { key: 'day', title: '生日', text: (row) => row.day, sortBy: (row) => row.day },
  { key: 'at', title: '送出时间', text: (row) => timeOf(row.at), sortBy: (row) => row.at },
  { key: 'coupon', title: '优惠券', text: (row) => row.couponName ?? NOTHING, choosable: true },
  {
    key: 'points',
    title: '积分',
    text: (row) => (row.points ? count(row.points) : NOTHING),
    align: 'right',
  },
  {
    key: 'late',
    title: '时间',
    text: lateText,
    show: (row) => <StateTag tone={row.late ? 'busy' : 'good'}>{lateText(row)}</StateTag>,
    choosable: true,
  },
];

function lateText({ late }: BirthdayGrant): string {
  return late ? '补送' : '按时';
}
