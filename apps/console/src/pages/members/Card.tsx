import { useQuery } from '@tanstack/react-query';
import { tiersQuery } from '../../api/lists';
import type { MemberDetail } from '../../api/types';
import { count, plainYuan, yuan } from '../../ui/format';
import { TierFace } from '../../ui/phone/TierFace';
import { StatCard } from '../../ui/StatCard';

/** The member's standing at a glance: tier, points, coupons, what they spent. */
export function Card({ member }: { member: MemberDetail }) {
  const { points, facts } = member;
  const tiers = useQuery(tiersQuery).data ?? [];
  const tier = tiers.find(({ code }) => code === member.tier.code);
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
          note={points.debt > 0 ? `欠 ${count(points.debt)} 分` : `占用 ${count(points.held)} 分`}
        />
        <StatCard label="可用优惠券" value={count(member.couponCount)} />
        <StatCard
          label="累计消费"
          value={yuan(facts.paidFen)}
          note={`${count(facts.orderCount)} 单`}
        />
      </div>
      <ul className="member-standing">
        {standingOf(member, tiers).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function standingOf({ tier }: MemberDetail, tiers: { code: string; name: string }[]): string[] {
  const next = tiers.find(({ code }) => code === tier.nextTier?.code);
  const lines = [tier.validUntil ? `等级有效至 ${tier.validUntil}` : '等级长期有效'];
  if (tier.nextTier && next) {
    lines.push(`再消费 ¥${plainYuan(tier.nextTier.missing)} 升为${next.name}`);
  }
  if (tier.keep && tier.keep.missing > 0) {
    lines.push(`${tier.keep.by} 前再消费 ¥${plainYuan(tier.keep.missing)} 可保级`);
  }
  return lines;
}
