import { useInfiniteQuery } from '@tanstack/react-query';
import { auditQuery } from '../../api/lists';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { columns } from './columns';

export default function AuditList() {
  const entries = useInfiniteQuery(auditQuery);
  const rows = entries.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title="操作记录" lead="谁在什么时候改了什么；只增不改" />
      <DataTable
        caption="操作记录"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        error={entries.error}
        onRetry={entries.refetch}
        pager={<MorePager query={entries} shown={rows?.length ?? 0} />}
        empty={<EmptyState title="还没有操作记录" next="员工修改等级、券或活动后，会记在这里。" />}
      />
    </>
  );
}
