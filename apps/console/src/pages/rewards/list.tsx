import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { rewardsQuery } from '../../api/lists';
import type { Reward } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { rewardColumns } from './columns';
import { RewardForm } from './Form';

export default function RewardList() {
  const { data, error, refetch } = useQuery(rewardsQuery);
  const [edited, setEdited] = useState<Reward | 'new' | null>(null);
  const mayEdit = useMay('reward.edit');
  const create = mayEdit && (
    <Button type="primary" onClick={() => setEdited('new')}>
      新建奖品
    </Button>
  );
  return (
    <>
      <PageHeader
        title="积分商城"
        lead="会员用积分兑换的奖品；改价只影响今后的兑换"
        actions={create}
      />
      <DataTable
        caption="奖品"
        columns={rewardColumns(mayEdit ? setEdited : undefined)}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={
          <EmptyState
            title="还没有奖品"
            next="新建一个奖品，会员就能在小程序里兑换。"
            action={create}
          />
        }
      />
      {edited && (
        <RewardForm
          reward={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
