import { PlusOutlined } from '@ant-design/icons';
import { ADJUSTMENT_STATE_LABELS, ADJUSTMENT_STATES, type AdjustmentState } from '@shuke/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { adjustmentsQuery } from '../../api/adjustments';
import type { Adjustment } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { adjustmentColumns } from './columns';
import { Decide } from './Decide';
import { Empty } from './Empty';
import { AdjustmentForm } from './Form';

const ALL = 'all';
type Chosen = AdjustmentState | typeof ALL;
const STATES: { value: Chosen; label: string }[] = [
  { value: ALL, label: '全部' },
  ...ADJUSTMENT_STATES.map((state) => ({ value: state, label: ADJUSTMENT_STATE_LABELS[state] })),
];

export default function AdjustmentList() {
  const [state, setState] = useState<Chosen>(ALL);
  const [opened, setOpened] = useState<Adjustment | null>(null);
  const [asking, setAsking] = useState(false);
  const query = useInfiniteQuery(adjustmentsQuery(state === ALL ? undefined : state));
  const rows = query.data?.pages.flatMap(({ items }) => items);
  const ask = useMay('adjustment.request') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
      调整积分
    </Button>
  );
  return (
    <>
      <PageHeader
        title="积分调整"
        lead="每一次都有原因和经手人；数额较大的要另一位同事审批后才入账"
        actions={ask}
      />
      <DataTable
        caption="积分调整"
        columns={adjustmentColumns(setOpened)}
        rows={rows}
        rowKey={({ id }) => id}
        error={query.error}
        onRetry={query.refetch}
        filters={
          <Segmented options={STATES} value={state} onChange={setState} aria-label="按状态筛选" />
        }
        pager={<MorePager query={query} shown={rows?.length ?? 0} />}
        empty={<Empty action={ask} />}
      />
      {asking && <AdjustmentForm onClose={() => setAsking(false)} />}
      {opened && <Decide id={opened.id} onClose={() => setOpened(null)} />}
    </>
  );
}
