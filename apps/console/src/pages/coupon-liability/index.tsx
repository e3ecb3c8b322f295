import { SyncOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { countCoupons, couponLiabilityQuery } from '../../api/couponLiability';
import { keys } from '../../api/keys';
import { EmptyState } from '../../ui/EmptyState';
import { timeOf } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { CouponSection } from './CouponSection';

/** What the brand may still have to give for the coupons that are out. */
export default function CouponLiabilityPage() {
  const { data, error, refetch } = useQuery(couponLiabilityQuery);
  const cache = useQueryClient();
  const counting = useMutation({
    mutationFn: countCoupons,
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.taskTray }),
  });
  const count = (
    <Button icon={<SyncOutlined />} loading={counting.isPending} onClick={() => counting.mutate()}>
      重新统计
    </Button>
  );
  return (
    <>
      <PageHeader
        title="券负债"
        lead={
          data?.takenAt
            ? `统计于 ${timeOf(data.takenAt)}；每天凌晨自动统计`
            : '发出去还没用的券，最多要兑付多少，何时到期'
        }
        actions={count}
      />
      {counting.error && <Refused error={counting.error} />}
      {error && <Refused error={error} onRetry={refetch} />}
      {!data && !error && <Waiting label="正在读取券负债" rows={8} />}
      {data?.takenAt && <CouponSection liability={data} />}
      {data && !data.takenAt && (
        <section className="panel">
          <EmptyState
            title="还没有统计过"
            next="每天凌晨会自动统计一次，也可以现在就统计；进度在右下角，可以离开这一页。"
            action={count}
          />
        </section>
      )}
    </>
  );
}
