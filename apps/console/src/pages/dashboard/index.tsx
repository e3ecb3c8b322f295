import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { dashboardQuery, PERIODS, type Period } from '../../api/dashboard';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { MissedGrants } from './MissedGrants';
import { Plots } from './Plots';
import { Totals } from './Totals';

const DEFAULT_PERIOD: Period = 30;

export default function Dashboard() {
  const [search, setSearch] = useSearchParams();
  const days = PERIODS.find((period) => String(period) === search.get('days')) ?? DEFAULT_PERIOD;
  const { data, error, refetch, isPlaceholderData } = useQuery(dashboardQuery(days));
  return (
    <>
      <PageHeader
        title="总览"
        lead={`近 ${days} 天，截至今天`}
        actions={
          <Segmented<Period>
            aria-label="统计周期"
            value={days}
            options={PERIODS.map((period) => ({ value: period, label: `近 ${period} 天` }))}
            onChange={(period) => setSearch({ days: String(period) }, { replace: true })}
          />
        }
      />
      <MissedGrants />
      {error && <Refused error={error} onRetry={refetch} />}
      {data ? (
        <div className={isPlaceholderData ? 'refreshing' : undefined}>
          <Totals totals={data.totals} days={days} />
          <Plots dashboard={data} />
        </div>
      ) : (
        !error && <Waiting label="正在读取总览" rows={10} />
      )}
    </>
  );
}
