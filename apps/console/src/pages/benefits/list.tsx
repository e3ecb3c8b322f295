import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { benefitReportQuery, benefitUsesQuery } from '../../api/benefits';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { reportColumns, useColumns } from './columns';

/** Whether what tiers promise is honoured in the stores. */
export default function BenefitUses() {
  const report = useQuery(benefitReportQuery);
  const uses = useInfiniteQuery(benefitUsesQuery);
  const rows = uses.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title="权益使用" lead="今年各门店为会员兑现的免费服务，谁在哪里用的都有记录" />
      <DataTable
        caption="门店兑现"
        columns={reportColumns}
        rows={report.data}
        rowKey={({ storeCode, code }) => `${storeCode} ${code}`}
        error={report.error}
        onRetry={report.refetch}
        empty={
          <EmptyState
            title="还没有门店兑现过权益"
            next="在等级页给等级加上免费服务，店员扫会员码后就能使用。"
          />
        }
      />
      <h2 className="section-title">使用记录</h2>
      <DataTable
        caption="使用记录"
        columns={useColumns}
        rows={rows}
        rowKey={({ useId }) => useId}
        error={uses.error}
        onRetry={uses.refetch}
        pager={<MorePager query={uses} shown={rows?.length ?? 0} />}
        empty={<EmptyState title="还没有使用记录" next="会员在门店使用免费服务后会出现在这里。" />}
      />
    </>
  );
}
