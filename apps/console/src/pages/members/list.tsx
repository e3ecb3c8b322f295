import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { allMembers, EXPORT_AT_MOST, membersQuery } from '../../api/members';
import type { MemberSearch } from '../../api/types';
import { saveCsv, toCsv } from '../../ui/csv';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { count } from '../../ui/format';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { useLongWork } from '../../ui/ProgressTray';
import { columns, exportColumns } from './columns';
import { MemberFilters } from './Filters';
import { addressOf, filtersOf, wantedOf } from './search';

export default function MemberList() {
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState('');
  const filters = filtersOf(address);
  const search: MemberSearch = { ...filters, ...wantedOf(typed) };
  const members = useInfiniteQuery(membersQuery(search));
  const total = members.data?.pages[0]?.total;
  const rows = members.data?.pages.flatMap(({ items }) => items);
  const runLong = useLongWork();
  const exportAll = () =>
    runLong('导出会员', async (report) => {
      const found = await allMembers(search, report);
      saveCsv('会员', toCsv(exportColumns, found));
      return `已导出 ${count(found.length)} 位会员`;
    });
  return (
    <>
      <PageHeader
        title="会员"
        lead={total === undefined ? '正在查找…' : leadOf(total, Object.keys(search).length > 0)}
      />
      <DataTable
        caption="会员"
        columns={columns}
        rows={rows}
        rowKey={({ memberNo }) => memberNo}
        error={members.error}
        onRetry={members.refetch}
        refreshing={members.isPlaceholderData}
        onExport={exportAll}
        filters={
          <MemberFilters
            filters={filters}
            onChange={(chosen) => setAddress(addressOf(chosen), { replace: true })}
            onWanted={setTyped}
          />
        }
        pager={<MorePager query={members} shown={rows?.length ?? 0} total={total} />}
        empty={
          <EmptyState
            title="没有找到这样的会员"
            next="换一个手机号、会员号或昵称，或者放宽上面的筛选条件。"
          />
        }
      />
    </>
  );
}

function leadOf(total: number, searched: boolean): string {
  const found = searched ? `找到 ${count(total)} 位会员` : `共 ${count(total)} 位会员`;
  return total > EXPORT_AT_MOST ? `${found}，一次最多导出 ${count(EXPORT_AT_MOST)} 位` : found;
}
