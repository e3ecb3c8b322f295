import type { WhatIfResult } from '../../api/types';
import { count, countWithShare, NOTHING } from '../../ui/format';
import { StatCard } from '../../ui/StatCard';
import { costText, differenceText, fromTo } from './words';

/** What a change would do, in four numbers. */
export function Summary({ result }: { result: WhatIfResult }) {
  const { members, affected, gaining, losing, points, costFen, ending } = result;
  return (
    <div className="stat-grid">
      <StatCard
        label="受影响的会员"
        value={countWithShare(affected, members)}
        note={`积分变多 ${count(gaining)} 人，变少 ${count(losing)} 人`}
      />
      <StatCard label="发放积分" value={fromTo(points)} note={differenceText(points)} />
      <StatCard
        label="折合成本"
        value={costFen ? costText(costFen) : NOTHING}
        note={costFen ? '按积分抵现的价值' : '没有开积分抵现，无法折合'}
      />
      <StatCard label="预计过期积分" value={fromTo(ending)} note="现在还没用掉、将来会到期的" />
    </div>
  );
}
