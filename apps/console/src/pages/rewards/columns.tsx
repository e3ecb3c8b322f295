import { REWARD_KIND_LABELS, REWARD_PERIOD_LABELS } from '@shuke/shared';
import { Button } from 'antd';
import type { Reward } from '../../api/types';
import type { Column } from '../../ui/column';
import { count } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { TemplateLink } from '../../ui/TemplateLink';

const LOW = 10;

export function rewardColumns(onEdit?: (reward: Reward) => void): Column<Reward>[] {
  return [
    {
      key: 'name',
      title: '奖品',
      text: (row) => row.name,
      show: (row) => (
        <span className="two-lines">
          <strong>{row.name}</strong>
          <span>{row.code}</span>
        </span>
      ),
    },
    { key: 'kind', title: '类型', text: (row) => REWARD_KIND_LABELS[row.kind], choosable: true },
    {
      key: 'points',
      title: '所需积分',
      text: (row) => pointsText(row),
      sortBy: (row) => row.points,
      align: 'right',
    },
    {
      key: 'left',
      title: '剩余',
      text: (row) => leftText(row),
      show: (row) =>
        isLow(row) ? <StateTag tone="busy">{leftText(row)}</StateTag> : leftText(row),
      sortBy: (row) => leftOf(row) ?? Number.POSITIVE_INFINITY,
    },
    {
      key: 'perMember',
      title: '限兑',
      text: (row) => limitText(row),
      sortBy: (row) => row.perMember ?? Number.POSITIVE_INFINITY,
    },
    {
      key: 'exchanged',
      title: '已兑',
      text: (row) => count(row.exchanged),
      sortBy: (row) => row.exchanged,
      align: 'right',
    },
    {
      key: 'template',
      title: '发放',
      text: (row) => givenText(row),
      show: (row) =>
        row.couponTemplate ? <TemplateLink code={row.couponTemplate} /> : givenText(row),
    },
    ...(onEdit ? [editColumn(onEdit)] : []),
  ];
}

function editColumn(onEdit: (reward: Reward) => void): Column<Reward> {
  return {
    key: 'edit',
    title: '操作',
    text: () => '',
    show: (row) => (
      <Button type="link" onClick={() => onEdit(row)}>
        修改
      </Button>
    ),
  };
}

function leftOf({ stock, stores, exchanged }: Reward): number | null {
  const inStores = stores?.reduce((sum, { stock: inStore }) => sum + inStore, 0);
  const all = stock ?? inStores;
  return all === undefined ? null : Math.max(0, all - exchanged);
}

function limitText({ perMember, perPeriod }: Reward): string {
  const limits = [
    perMember ? `每人 ${perMember} 次` : '',
    perPeriod ? `${REWARD_PERIOD_LABELS[perPeriod.per]} ${perPeriod.times} 次` : '',
  ].filter(Boolean);
  return limits.join('，') || '不限';
}

function pointsText({ points, tierPoints = [] }: Reward): string {
  const prices = tierPoints.map((price) => `${price.tier} ${count(price.points)}`);
  return [count(points), ...prices].join(' · ');
}

function givenText({ kind, stores = [], couponTemplate }: Reward): string {
  if (kind === 'coupon') return couponTemplate ?? '';
  return kind === 'gift' ? `${stores.length} 家门店领取` : '到店服务';
}

function isLow(reward: Reward): boolean {
  const left = leftOf(reward);
  return left !== null && left <= LOW;
}

function leftText(reward: Reward): string {
  const left = leftOf(reward);
  if (left === null) return '不限';
  return left === 0 ? '已兑完' : count(left);
}
