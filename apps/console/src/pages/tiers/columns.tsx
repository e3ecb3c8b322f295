import type { TierMetric } from '@shuke/shared';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { TierCard } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, discount } from '../../ui/format';
import { metricText } from '../../ui/metric';
import { TierFace } from '../../ui/phone/TierFace';

/** What a tier gives, and how many are about to lose it. */
const standingColumns: Column<TierCard>[] = [
  {
    key: 'benefits',
    title: '权益',
    text: (tier) => tier.benefits.slice(1).join('；') || '—',
    width: 220,
  },
  {
    key: 'ending',
    title: '30 天内到期',
    text: (tier) => count(tier.endingSoon),
    sortBy: (tier) => tier.endingSoon,
    align: 'right',
  },
  {
    key: 'grace',
    title: '宽限期内',
    text: (tier) => count(tier.inGrace),
    sortBy: (tier) => tier.inGrace,
    align: 'right',
  },
];

interface TierEditing {
  onEdit: (tier: TierCard) => void;
  onGive: (tier: TierCard) => void;
}

export function tierColumns(metric: TierMetric, edit?: TierEditing): Column<TierCard>[] {
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
      key: 'members',
      title: '会员',
      text: (tier) => count(tier.members),
      show: (tier) => <Link to={`/members?tier=${tier.code}`}>{count(tier.members)}</Link>,
      sortBy: (tier) => tier.members,
      align: 'right',
    },
    {
      key: 'enter',
      title: '升级条件',
      text: (tier) => (tier.enter === 0 ? '入会即得' : `${metricText(metric, tier.enter)} 以上`),
      sortBy: (tier) => tier.enter,
    },
    {
      key: 'keep',
      title: '保级条件',
      text: (tier) => (tier.keep === 0 ? '无需保级' : `${metricText(metric, tier.keep)} 以上`),
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
    ...standingColumns,
  ];
  return edit ? [...columns, editColumn(edit)] : columns;
}

function editColumn({ onEdit, onGive }: TierEditing): Column<TierCard> {
  return {
    key: 'edit',
    title: '操作',
    text: () => '',
    show: (tier) => (
      <>
        <Button type="link" onClick={() => onEdit(tier)} aria-label={`修改${tier.name}`}>
          修改
        </Button>
        <Button type="link" onClick={() => onGive(tier)} aria-label={`${tier.name}的权益`}>
          权益
        </Button>
      </>
    ),
  };
}
