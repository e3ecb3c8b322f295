import { REWARD_KIND_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { rewardsQuery } from '../../api/lists';
import type { Reward } from '../../api/types';
import type { Column } from '../../ui/column';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { count } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { StateTag } from '../../ui/StateTag';
import { TemplateLink } from '../../ui/TemplateLink';

const LOW = 10;

const columns: Column<Reward>[] = [
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
    text: (row) => count(row.points),
    sortBy: (row) => row.points,
    align: 'right',
  },
  {
    key: 'left',
    title: '剩余',
    text: (row) => leftText(row),
    show: (row) => (isLow(row) ? <StateTag tone="busy">{leftText(row)}</StateTag> : leftText(row)),
    sortBy: (row) => leftOf(row) ?? Number.POSITIVE_INFINITY,
  },
  {
    key: 'perMember',
    title: '每人限兑',
    text: (row) => (row.perMember ? `${row.perMember} 次` : '不限'),
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
    title: '发放的券',
    text: (row) => row.couponTemplate,
    show: (row) => <TemplateLink code={row.couponTemplate} />,
  },
];

export default function RewardList() {
  const { data, error, refetch } = useQuery(rewardsQuery);
  return (
    <>
      <PageHeader title="积分商城" lead="会员用积分兑换的奖品，由品牌文件维护" />
      <DataTable
        caption="奖品"
        columns={columns}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={
          <EmptyState
            title="还没有奖品"
            next="在品牌文件的 rewards 一节写好奖品，应用后会员就能兑换。"
          />
        }
      />
    </>
  );
}

function leftOf({ stock, exchanged }: Reward): number | null {
  return stock === undefined ? null : Math.max(0, stock - exchanged);
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
