import type { TierMetric } from '@shuke/shared';
import { Drawer, InputNumber } from 'antd';
import { useState } from 'react';
import type { TierCard, TriedTier } from '../../api/types';
import { METRIC_UNITS } from '../../ui/metric';
import { TryOut } from './TryOut';

interface TierTrialProps {
  tiers: TierCard[];
  metric: TierMetric;
  onClose: () => void;
}

/** Other thresholds and multiples, all tiers side by side, to be tried on past orders. */
export function TierTrial({ tiers, metric, onClose }: TierTrialProps) {
  const [tried, setTried] = useState<TriedTier[]>(() =>
    tiers.map(({ code, enter, keep, pointsPercent }) => ({ code, enter, keep, pointsPercent })),
  );
  const { scale, name: unit } = METRIC_UNITS[metric];
  const change = (code: string, field: keyof TriedTier, value: number) =>
    setTried(tried.map((tier) => (tier.code === code ? { ...tier, [field]: value } : tier)));
  const field = (tier: TriedTier, name: string, of: keyof TriedTier, factor: number) => (
    <InputNumber
      aria-label={`${name}${LABELS[of]}`}
      min={of === 'pointsPercent' ? 1 : 0}
      max={of === 'pointsPercent' ? 10 : undefined}
      precision={factor === 1 ? 0 : 2}
      suffix={of === 'pointsPercent' ? '倍' : unit}
      value={Number(tier[of]) / factor}
      onChange={(value) => change(tier.code, of, Math.round((value ?? 0) * factor))}
    />
  );
  return (
    <Drawer open title="试算等级门槛" size={720} onClose={onClose}>
      <table className="tier-trial">
        <thead>
          <tr>
            {['等级', '升级条件', '保级条件', '积分倍数'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tried.map((tier) => {
            const name = tiers.find(({ code }) => code === tier.code)?.name ?? tier.code;
            return (
              <tr key={tier.code}>
                <th scope="row">{name}</th>
                <td>{field(tier, name, 'enter', scale)}</td>
                <td>{field(tier, name, 'keep', scale)}</td>
                <td>{field(tier, name, 'pointsPercent', 100)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <TryOut proposal={{ tiers: tried }} />
    </Drawer>
  );
}

const LABELS: Record<keyof TriedTier, string> = {
  code: '代码',
  enter: '升级条件',
  keep: '保级条件',
  pointsPercent: '积分倍数',
};
