import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { tiersQuery } from '../../api/lists';
import type { BirthdayAutomation } from '../../api/types';
import { TemplateLink } from '../../ui/TemplateLink';

type Warning = BirthdayAutomation['warnings'][number];

const REASONS: Record<Warning['why'], string> = {
  SOLD_OUT: '已经发完',
  ENDED: '已经过期',
  UNKNOWN: '已经不存在',
};

/** A gift that can't be given fails every day until someone acts, so it is said where people look. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  const tiers = useQuery(tiersQuery).data ?? [];
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="refused"
      title="有生日礼送不出去"
      description={
        <ul className="changes">
          {warnings.map(({ tier, couponTemplate, why }) => (
            <li key={tier}>
              {tiers.find(({ code }) => code === tier)?.name ?? tier}的
              <TemplateLink code={couponTemplate} />
              {REASONS[why]}
            </li>
          ))}
        </ul>
      }
    />
  );
}
