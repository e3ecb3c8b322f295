import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { statementQuery } from '../../../api/members';
import type { PointsStatement } from '../../../api/types';
import { DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { count } from '../../../ui/format';
import { Refused } from '../../../ui/Refused';
import { StatCard } from '../../../ui/StatCard';
import { Waiting } from '../../../ui/Waiting';
import { movementColumns } from './columns';

const DAY = 'YYYY-MM-DD';
const thisMonth = () => ({
  from: dayjs().startOf('month').format(DAY),
  to: dayjs().format(DAY),
});

/** What happened between two days: before, what came and went, after. */
export function Period({ memberNo }: { memberNo: string }) {
  const [period, setPeriod] = useState(thisMonth);
  const { data, error, refetch } = useQuery(statementQuery(memberNo, period));
  return (
    <>
      <section className="panel ledger-asked">
        <DatePicker.RangePicker
          aria-label="从哪天到哪天"
          allowClear={false}
          value={[dayjs(period.from), dayjs(period.to)]}
          onChange={(range) => {
            const [from, to] = range ?? [];
            if (from && to) setPeriod({ from: from.format(DAY), to: to.format(DAY) });
          }}
        />
        <span className="quiet">按业务发生的日期</span>
      </section>
      {error && <Refused error={error} onRetry={refetch} />}
      {!data && !error && <Waiting label="正在汇总" rows={4} />}
      {data && <Told statement={data} />}
    </>
  );
}

function Told({ statement: { opening, movements, closing } }: { statement: PointsStatement }) {
  const sumOf = (sign: 1 | -1) =>
    movements.reduce((sum, { points }) => sum + Math.max(0, sign * points), 0);
  return (
    <>
      <div className="stat-grid">
        <StatCard label="期初余额" value={count(opening)} />
        <StatCard label="增加" value={`+${count(sumOf(1))}`} />
        <StatCard label="减少" value={`−${count(sumOf(-1))}`} />
        <StatCard label="期末余额" value={count(closing)} note="期初 + 增加 − 减少" />
      </div>
      <DataTable
        caption="积分小结"
        columns={movementColumns}
        rows={movements}
        rowKey={({ kind, reason }) => `${kind} ${reason}`}
        empty={<EmptyState title="这段时间没有变动" next="换一段时间看看。" />}
      />
    </>
  );
}
