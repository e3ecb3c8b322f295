import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../access';
import { tiersQuery } from '../../api/lists';
import type { TierCard } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { PageHeader } from '../../ui/PageHeader';
import { tierColumns } from './columns';
import { Empty } from './Empty';
import { TierForm } from './Form';

export default function TierList() {
  const { data, error, refetch } = useQuery(tiersQuery);
  const [edited, setEdited] = useState<TierCard | null>(null);
  const mayEdit = useMay('tier.edit');
  return (
    <>
      <PageHeader title="等级" lead="会员按累计消费升级；修改只影响今后的升级与保级" />
      <DataTable
        caption="等级"
        columns={tierColumns(mayEdit ? setEdited : undefined)}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={<Empty />}
      />
      {edited && <TierForm tier={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
