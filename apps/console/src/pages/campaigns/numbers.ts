import type { CampaignPreview } from '../../api/types';
import { count, roundYuan } from '../../ui/format';

/** What sending will do, counted. */
export function numbersOf(
  { members, consented, reach, cost }: CampaignPreview,
  budgetFen?: number,
) {
  return [
    { label: '符合条件', value: `${count(members)} 位` },
    { label: '将会送达', value: `${count(consented)} 位` },
    { label: '其中订阅消息', value: `${count(reach.subscribe)} 条` },
    { label: '其中仅站内消息', value: `${count(reach.inboxOnly)} 条` },
    { label: '不会发送', value: `${count(members - consented)} 位` },
    ...(cost ? [{ label: costLabel(cost), value: roundYuan(cost.mostFen) }] : []),
    ...(budgetFen ? [{ label: '预算', value: budgetText(budgetFen, cost) }] : []),
  ];
}

type Cost = CampaignPreview['cost'];

/** Every coupon given is counted as used. */
function costLabel({ basis }: NonNullable<Cost>): string {
  return basis === 'cost' ? '全部用掉的成本' : '全部用掉最多让利';
}

function budgetText(budgetFen: number, cost: Cost): string {
  if (!cost?.unitFen) return roundYuan(budgetFen);
  return `${roundYuan(budgetFen)}，够 ${count(Math.floor(budgetFen / cost.unitFen))} 张`;
}

/** How many of those who would be told the budget does not reach. */
export function beyondBudget(preview: CampaignPreview | undefined, budgetFen?: number): number {
  if (!preview?.cost?.unitFen || !budgetFen) return 0;
  return Math.max(0, preview.consented - Math.floor(budgetFen / preview.cost.unitFen));
}
