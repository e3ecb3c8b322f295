import type { Dashboard } from '../../api/types';
import { count, roundYuan, share } from '../../ui/format';
import { StatCard } from '../../ui/StatCard';

export function Totals({ totals, days }: { totals: Dashboard['totals']; days: number }) {
  const perOrder = totals.orders === 0 ? 0 : totals.paidFen / totals.orders;
  return (
    <div className="stat-grid">
      <StatCard
        label="会员总数"
        value={count(totals.members)}
        note={`新增 ${count(totals.newMembers)} 位`}
        to="/members"
      />
      <StatCard
        label="到店会员"
        value={count(totals.activeMembers)}
        note={`占全部会员 ${share(totals.activeMembers, totals.members)}`}
        to={`/members?lastOrderWithinDays=${days}`}
      />
      <StatCard
        label="会员消费"
        value={roundYuan(totals.paidFen)}
        note={`${count(totals.orders)} 单，平均每单 ${roundYuan(perOrder)}`}
      />
      <StatCard
        label="发出积分"
        value={count(totals.pointsIssued)}
        note={`使用 ${count(totals.pointsSpent)}，过期 ${count(totals.pointsExpired)}`}
      />
      <StatCard
        label="未使用积分"
        value={count(totals.pointsOutstanding)}
        note="所有会员账上的可用积分"
      />
    </div>
  );
}
