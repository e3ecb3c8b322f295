import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { WhatIfSummary } from '../../api/types';
import { whatIfsQuery } from '../../api/whatIfs';
import type { Column } from '../../ui/column';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { timeOf } from '../../ui/format';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { StateTag } from '../../ui/StateTag';
import { actorText } from '../audit/words';

const columns: Column<WhatIfSummary>[] = [
  {
    key: 'startedAt',
    title: '时间',
    text: (row) => timeOf(row.startedAt),
    show: (row) => <Link to={`/what-ifs/${row.id}`}>{timeOf(row.startedAt)}</Link>,
    sortBy: (row) => row.startedAt,
  },
  { key: 'months', title: '订单范围', text: (row) => `近 ${row.months} 个月` },
  { key: 'startedBy', title: '谁试的', text: (row) => actorText(row.startedBy), choosable: true },
  {
    key: 'ended',
    title: '状态',
    text: stateText,
    show: (row) => <StateTag tone={row.ended ? 'good' : 'busy'}>{stateText(row)}</StateTag>,
    choosable: true,
  },
];

export default function WhatIfList() {
  const trials = useInfiniteQuery(whatIfsQuery);
  const rows = trials.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader
        title="试算记录"
        lead="规则改动在保存之前，先用过去的订单算一遍"
        back={{ to: '/points-rules', label: '积分规则' }}
      />
      <DataTable
        caption="试算记录"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        error={trials.error}
        onRetry={trials.refetch}
        pager={<MorePager query={trials} shown={rows?.length ?? 0} />}
        empty={
          <EmptyState
            title="还没有试算过"
            next="在「积分规则」或「等级」页改好规则，点「先试算」，结果会留在这里。"
          />
        }
      />
    </>
  );
}

function stateText({ ended }: WhatIfSummary): string {
  return ended ? '已完成' : '进行中';
}
