import type { Campaign } from '../../api/types';
import { count, roundYuan, share } from '../../ui/format';

/** From the gift to the till. The platform tells of taps, not of reading, so no step claims it was read. */
export function Funnel({ campaign: { results, offer } }: { campaign: Campaign }) {
  const steps = [
    ...(offer.couponTemplate ? [{ label: '权益到账', value: results.granted }] : []),
    { label: '订阅消息送达', value: results.delivered },
    { label: '点开消息', value: results.tapped },
    ...(offer.couponTemplate ? [{ label: '核销优惠券', value: results.redeemed }] : []),
    { label: '产生订单', value: results.orders },
  ];
  const widest = Math.max(1, ...steps.map(({ value }) => value));
  return (
    <section className="panel" aria-label="活动结果">
      <h2>活动结果</h2>
      <ol className="funnel">
        {steps.map(({ label, value }) => (
          <li key={label}>
            <span>{label}</span>
            <div className="reach-bar">
              <i className="fill-leaf" style={{ width: `${(value * 100) / widest}%` }} />
            </div>
            <span className="figures">
              {count(value)} <small>{share(value, widest)}</small>
            </span>
          </li>
        ))}
      </ol>
      <p className="funnel-revenue">
        归因消费 <strong>{roundYuan(results.revenueFen)}</strong>
        <span className="quiet">收到活动的会员 14 天内的消费，已减去退款</span>
      </p>
    </section>
  );
}
