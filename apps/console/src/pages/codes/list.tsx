import { PlusOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { codeBatchesQuery } from '../../api/codes';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { columns } from './columns';
import { CodeBatchForm } from './Form';

export default function CodeBatchList() {
  const batches = useInfiniteQuery(codeBatchesQuery);
  const [making, setMaking] = useState(false);
  const rows = batches.data?.pages.flatMap(({ items }) => items);
  const create = useMay('code.edit') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      生成兑换码
    </Button>
  );
  return (
    <>
      <PageHeader
        title="兑换码"
        lead="印在卡片、小票或海报上，会员在小程序里输入即可换成优惠券"
        actions={create}
      />
      <DataTable
        caption="兑换码批次"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        error={batches.error}
        onRetry={batches.refetch}
        pager={
          batches.hasNextPage ? <MorePager query={batches} shown={rows?.length ?? 0} /> : undefined
        }
        empty={
          <EmptyState
            title="还没有兑换码"
            next="选一个券模板，一次最多生成十万个一次性的码，或设一个大家都能用的口令。"
            action={create}
          />
        }
      />
      {making && <CodeBatchForm onClose={() => setMaking(false)} />}
    </>
  );
}
