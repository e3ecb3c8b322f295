import { lazy, Suspense } from 'react';
import type { PointsImport } from '../../api/types';
import { count } from '../../ui/format';
import { Reasons } from '../../ui/imports/Reasons';
import { StatCard } from '../../ui/StatCard';
import { Waiting } from '../../ui/Waiting';

type Found = NonNullable<PointsImport['findings']>;

/** The plotting library is large, and the numbers can be read without it. */
const Months = lazy(() => import('./Months'));

export function Findings({
  findings,
  granted,
}: {
  findings: Found;
  granted: PointsImport['granted'];
}) {
  const { rows, valid, members, points, known, rejected, months, reasons } = findings;
  return (
    <>
      <div className="stat-grid">
        <StatCard label="文件里的行" value={count(rows)} note="不算列名和空行" />
        <StatCard
          label="可以导入的积分"
          value={count(points)}
          note={`${count(valid)} 笔，${count(members)} 位会员`}
        />
        <StatCard label="已入账" value={count(granted.points)} note={`${count(granted.lots)} 笔`} />
        <StatCard label="以前已导入" value={count(known)} note="编号和内容都一样，跳过" />
        <StatCard label="被拒绝" value={count(rejected)} note="原因见下表，逐行见拒绝清单" />
      </div>
      <div className="stack">
        {reasons.length > 0 && <Reasons reasons={reasons} />}
        {months.length > 0 && (
          <Suspense fallback={<Waiting label="正在画图" rows={6} />}>
            <Months months={months} />
          </Suspense>
        )}
      </div>
    </>
  );
}
