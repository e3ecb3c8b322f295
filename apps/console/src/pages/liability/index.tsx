import { SyncOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { liabilityQuery } from '../../api/liability';
import { EmptyState } from '../../ui/EmptyState';
import { count, timeOf } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { PointsSection } from './PointsSection';
import { TermsButton } from './Terms';
import { useCounting } from './useCounting';

/** What the brand owes its members. Each kind of it is a section of its own. */
export default function LiabilityPage() {
  const { data, error, refetch } = useQuery(liabilityQuery);
  const counting = useCounting();
  return (
    <>
      <PageHeader
        title="积分负债"
        lead={
          data?.points
            ? `统计于 ${timeOf(data.takenAt)}，共 ${count(data.points.members)} 位会员；每天凌晨自动统计`
            : '欠会员的积分值多少钱，何时到期，来自哪些门店'
        }
        actions={
          <>
            <TermsButton />
            <Button icon={<SyncOutlined />} loading={counting.busy} onClick={counting.start}>
              {counting.label}
            </Button>
          </>
        }
      />
      {counting.error && <Refused error={counting.error} onRetry={counting.start} />}
      {error && <Refused error={error} onRetry={refetch} />}
      {!data && !error && <Waiting label="正在读取积分负债" rows={10} />}
      {data?.points && (
        <PointsSection
          liability={data.points}
          month={monthOf(data.takenAt)}
          valueFenPer100={data.valueFenPer100}
        />
      )}
      {data && !data.points && (
        <section className="panel">
          <EmptyState
            title="还没有统计过"
            next="每天凌晨会自动统计一次，也可以现在就统计：几万位会员只要几秒钟。"
            action={
              <Button type="primary" loading={counting.busy} onClick={counting.start}>
                现在统计
              </Button>
            }
          />
        </section>
      )}
    </>
  );
}

function monthOf(takenAt: string | null): string {
  return timeOf(takenAt).slice(0, 'YYYY-MM'.length);
}
