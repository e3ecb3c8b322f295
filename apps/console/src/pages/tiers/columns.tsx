import { Button } from 'antd';
import type { TierCard } from '../../api/types';
import type { Column } from '../../ui/column';
import { discount, plainYuan } from '../../ui/format';
import { TierFace } from '../../ui/phone/TierFace';

export function tierColumns(onEdit?: (tier: TierCard) => void): Column<TierCard>[] {
  const columns: Column<TierCard>[] = [
    {
      key: 'face',
      title: '卡面',
      text: (tier) => tier.name,
      show: (tier) => <TierFace tier={tier} />,
      width: 240,
    },
    { key: 'code', title: '代码', text: (tier) => tier.code },
    {
      key: 'enter',
      title: '升级条件',
      text: (tier) => (tier.enter === 0 ? '入会即得' : `累计消费满 ¥${plainYuan(tier.enter)}`),
      sortBy: (tier) => tier.enter,
    },
    {
      key: 'keep',
      title: '保级条件',
      text: (tier) => (tier.keep === 0 ? '无需保级' : `期内消费满 ¥${plainYuan(tier.keep)}`),
      sortBy: (tier) => tier.keep,
    },
    {
      key: 'points',
      title: '积分倍数',
      text: (tier) => `${tier.pointsPercent / 100} 倍`,
      sortBy: (tier) => tier.pointsPercent,
    },
    {
      key: 'pay',
      title: '会员价',
      text: (tier) => discount(tier.payPercent),
      sortBy: (tier) => tier.payPercent,
    },
  ];
  if (!onEdit) return columns;
  return [
    ...columns,
    {
      key: 'edit',
      title: '操作',
      text: () => '',
      show: (tier) => (
        <Button type="link" onClick={() => onEdit(tier)} aria-label={`修改${tier.name}`}>
          修改
        </Button>
      ),
    },
  ];
}
