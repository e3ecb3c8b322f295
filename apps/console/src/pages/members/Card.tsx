import type { TierMetric } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { tierMetricQuery, tiersQuery } from '../../api/lists';
import type { MemberDetail } from '../../api/types';
import { count, yuan } from '../../ui/format';
import { metricText } from '../../ui/metric';
import { TierFace } from '../../ui/phone/TierFace';
import { StatCard } from '../../ui/StatCard';

/** The member's standing at a glance: tier, points, coupons, what they spent. */
export function Card({ member }: { member: MemberDetail }) {
  const { points, facts } = member;
  const tier = useQuery(tiersQuery).data?.find(({ code }) => code === member.tier.code);
  const metric = useQuery(tierMetricQuery).data ?? 'spend';
  const [soon] = points.expiring;
  return (
    <div className="member-card">
      {tier && <TierFace tier={tier} />}
      <div className="stat-grid">
        <StatCard
          label="可用积分"
          value={count(points.available)}
          note={soon ? `${count(soon.points)} 分到 ${soon.lastDay} 止` : '近期没有积分过期'}
        />
        <StatCard
          label="待生效积分"
          value={count(points.pending)}
          note={points.debt > 0 ? `欠 ${count(points.debt)} 分` : `冻结 ${count(points.held)} 分`}
        />
        <StatCard label="可用优惠券" value={count(member.couponCount)} note="还没使用，也没过期" />
        <StatCard
          label="累计消费"
          value={yuan(facts.paidFen)}
          note={`${count(facts.orderCount)} 单`}
        />
      </div>
      <ul className="member-standing">
        {standingOf(member.tier, metric).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function standingOf(tier: MemberDetail['tier'], metric: TierMetric): string[] {
  const lines = [tier.validUntil ? `等级有效至 ${tier.validUntil}` : '等级长期有效'];
  const { nextTier, keep } = tier;
  if (nextTier) lines.push(`再${metricText(metric, nextTier.missing)} 升为${nextTier.name}`);
  if (keep && keep.missing > 0) {
    lines.push(`${keep.by} 前再${metricText(metric, keep.missing)} 可保级`);
  }
  return lines;
}
