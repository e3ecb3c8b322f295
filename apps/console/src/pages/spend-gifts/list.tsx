import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { spendGiftsQuery } from '../../api/spendGifts';
import type { SpendGift } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { giftColumns } from './columns';
import { SpendGiftForm } from './Form';

export default function SpendGiftListPage() {
  const { data, error, refetch } = useQuery(spendGiftsQuery);
  const [edited, setEdited] = useState<SpendGift | 'new' | null>(null);
  const mayEdit = useMay('automation.edit');
  const create = mayEdit && (
    <Button type="primary" onClick={() => setEdited('new')}>
      新建消费赠券
    </Button>
  );
  return (
    <>
      <PageHeader
        title="消费赠券"
        lead="会员一单消费满额，自动送一张券；退款不足额时收回没用过的券"
        actions={create}
      />
      <DataTable
        caption="消费赠券"
        columns={giftColumns(mayEdit ? setEdited : undefined)}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={
          <EmptyState
            title="还没有消费赠券"
            next="设一个金额和一种券，会员下一单满额就会收到。"
            action={create}
          />
        }
      />
      {edited && (
        <SpendGiftForm
          gift={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
