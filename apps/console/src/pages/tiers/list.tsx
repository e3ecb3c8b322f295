import { TIER_METRIC_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../access';
import { tierMetricQuery, tiersQuery } from '../../api/lists';
import type { TierCard } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { PageHeader } from '../../ui/PageHeader';
import { tierColumns } from './columns';
import { Empty } from './Empty';
import { TierForm } from './Form';

export default function TierList() {
  const { data, error, refetch } = useQuery(tiersQuery);
  const metric = useQuery(tierMetricQuery).data ?? 'spend';
  const [edited, setEdited] = useState<TierCard | null>(null);
  const mayEdit = useMay('tier.edit');
  return (
    <>
      <PageHeader
        title="等级"
        lead={`会员按${TIER_METRIC_LABELS[metric]}升级；修改只影响今后的升级与保级`}
      />
      <DataTable
        caption="等级"
        columns={tierColumns(metric, mayEdit ? setEdited : undefined)}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={<Empty />}
      />
      {edited && <TierForm tier={edited} metric={metric} onClose={() => setEdited(null)} />}
    </>
  );
}
