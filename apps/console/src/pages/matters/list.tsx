import { MATTER_STATE_LABELS, type MatterState } from '@shuke/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../access';
import { mattersQuery } from '../../api/matters';
import type { Matter } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { CloseForm } from './CloseForm';
import { closedColumns, openColumns } from './columns';
import { Empty } from './Empty';

export default function MatterList() {
  const [search, setSearch] = useSearchParams();
  const state: MatterState = search.get('state') === 'closed' ? 'closed' : 'open';
  const matters = useInfiniteQuery(mattersQuery(state));
  const [closing, setClosing] = useState<Matter | null>(null);
  const mayClose = useMay('matter.close');
  const rows = matters.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader
        title="待处理"
        lead="退款和订单里需要人看一眼的事；订单照常入账，不会丢"
        actions={
          <Segmented<MatterState>
            aria-label="状态"
            value={state}
            options={(['open', 'closed'] as const).map((value) => ({
              value,
              label: MATTER_STATE_LABELS[value],
            }))}
            onChange={(next) => setSearch({ state: next }, { replace: true })}
          />
        }
      />
      <DataTable
        caption="待处理"
        columns={state === 'open' ? openColumns(mayClose ? setClosing : undefined) : closedColumns}
        rows={rows}
        rowKey={({ id }) => id}
        error={matters.error}
        onRetry={matters.refetch}
        pager={<MorePager query={matters} shown={rows?.length ?? 0} />}
        empty={<Empty state={state} />}
      />
      {closing && <CloseForm matter={closing} onClose={() => setClosing(null)} />}
    </>
  );
}
