import type { TierCard } from '../../api/types';
import { discount } from '../format';

export function TierFace({
  tier,
}: {
  tier: Pick<TierCard, 'name' | 'cardFace' | 'payPercent' | 'pointsPercent'>;
}) {
  const { from, to, text } = tier.cardFace;
  return (
    <div
      className="tier-face"
      style={{ background: `linear-gradient(135deg, ${from}, ${to})`, color: text }}
    >
      <strong>{tier.name || '等级名称'}</strong>
      <span>
        积分 {tier.pointsPercent / 100} 倍 · 会员价 {discount(tier.payPercent)}
      </span>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M16 28V12M16 18c-6 0-10-4-10-11 8 0 10 4 10 11Zm0-6c0-6 4-10 10-10 0 8-4 10-10 10Z" />
      </svg>
    </div>
  );
}
