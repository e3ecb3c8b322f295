import { TIER_METRIC_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { tierMetricQuery, tierPolicyQuery, tiersQuery } from '../../api/lists';
import type { TierCard } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { PageHeader } from '../../ui/PageHeader';
import { TierTrial } from '../what-ifs/TierTrial';
import { BenefitForm } from './BenefitForm';
import { tierColumns } from './columns';
import { Empty } from './Empty';
import { TierForm } from './Form';
import { Policy } from './Policy';

export default function TierList() {
  const { data, error, refetch } = useQuery(tiersQuery);
  const metric = useQuery(tierMetricQuery).data ?? 'spend';
  const { data: policy } = useQuery(tierPolicyQuery);
  const [edited, setEdited] = useState<TierCard | null>(null);
  const [giving, setGiving] = useState<TierCard | null>(null);
  const [trying, setTrying] = useState(false);
  const mayEdit = useMay('tier.edit');
  const mayTry = useMay('points.edit');
  const edit = mayEdit ? { onEdit: setEdited, onGive: setGiving } : undefined;
  return (
    <>
      <PageHeader
        title="等级"
        lead={`会员按${TIER_METRIC_LABELS[metric]}升级；修改只影响今后的升级与保级`}
        actions={mayTry && <Button onClick={() => setTrying(true)}>先试算门槛</Button>}
      />
      {policy && data && <Policy policy={policy} tiers={data} />}
      <DataTable
        caption="等级"
        columns={tierColumns(metric, edit)}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={<Empty />}
      />
      {edited && <TierForm tier={edited} metric={metric} onClose={() => setEdited(null)} />}
      {trying && data && (
        <TierTrial tiers={data} metric={metric} onClose={() => setTrying(false)} />
      )}
      {giving && <BenefitForm tier={giving} onClose={() => setGiving(null)} />}
    </>
  );
}
