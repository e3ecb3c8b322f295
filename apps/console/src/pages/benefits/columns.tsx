import { Link } from 'react-router';
import type { BenefitReportLine, BenefitUse } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';

export const reportColumns: Column<BenefitReportLine>[] = [
  { key: 'store', title: '门店', text: (row) => row.storeName, choosable: true },
  { key: 'service', title: '服务', text: (row) => row.name, choosable: true },
  {
    key: 'uses',
    title: '已使用',
    text: (row) => count(row.uses),
    sortBy: (row) => row.uses,
    align: 'right',
  },
  {
    key: 'undone',
    title: '撤销',
    text: (row) => count(row.undone),
    sortBy: (row) => row.undone,
    align: 'right',
  },
];

export const useColumns: Column<BenefitUse>[] = [
  { key: 'at', title: '时间', text: (row) => timeOf(row.usedAt), sortBy: (row) => row.usedAt },
  {
    key: 'member',
    title: '会员',
    text: (row) => row.memberNo,
    show: (row) => <Link to={`/members/${row.memberNo}`}>{row.memberNo}</Link>,
  },
  { key: 'service', title: '服务', text: (row) => row.benefit.name, choosable: true },
  { key: 'store', title: '门店', text: (row) => row.storeName, choosable: true },
  { key: 'by', title: '员工', text: (row) => row.usedBy.replace(/^staff:/, '') },
  {
    key: 'state',
    title: '状态',
    text: (row) => (row.undoneAt ? `已撤销：${row.undoReason ?? ''}` : '已使用'),
    show: (row) => (
      <StateTag tone={row.undoneAt ? 'calm' : 'good'}>
        {row.undoneAt ? `已撤销：${row.undoReason ?? ''}` : '已使用'}
      </StateTag>
    ),
  },
];
