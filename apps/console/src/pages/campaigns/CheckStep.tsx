import { useQuery } from '@tanstack/react-query';
import { couponTemplatesQuery, tiersQuery } from '../../api/lists';
import type { CampaignPreview } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';
import { CampaignPhone } from './CampaignPhone';
import { type CampaignValues, inputOf } from './campaign.rules';
import { beyondBudget, numbersOf } from './numbers';
import { audienceText } from './words';

export function CheckStep({
  values,
  preview,
}: {
  values: CampaignValues;
  preview: CampaignPreview | undefined;
}) {
  const tiers = useQuery(tiersQuery).data ?? [];
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  const coupon = templates.find(({ code }) => code === values.couponTemplate);
  const { offer } = inputOf(values);
  const beyond = beyondBudget(preview, offer.budgetFen);
  const short = coupon?.stock && preview ? preview.consented - (coupon.stock - coupon.issued) : 0;
  return (
    <div className="wizard-halves">
      <div>
        <Numbers
          numbers={[
            { label: '活动', value: values.name },
            { label: '人群', value: audienceText(inputOf(values).audience, tiers) },
            { label: '每人送', value: coupon?.name ?? '不送券' },
            ...(preview ? numbersOf(preview, offer.budgetFen) : []),
          ]}
        />
        {beyond > 0 && (
          <p className="attention">
            预算不够 {count(beyond)} 位，用完后其余会员不再发券，也不会收到消息。
          </p>
        )}
        {short > 0 && (
          <p className="attention">
            券的库存少 {count(short)} 张，发完后其余会员拿不到；可以先到券模板里加量。
          </p>
        )}
      </div>
      <CampaignPhone {...values} />
    </div>
  );
}
