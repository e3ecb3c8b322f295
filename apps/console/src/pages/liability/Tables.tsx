import type { LiabilityFlow, LiabilitySums } from '../../api/types';
import type { Column } from '../../ui/column';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { count, signed } from '../../ui/format';
import type { PointsSectionProps } from './PointsSection';
import { type Value, worth } from './worth';

const NEVER = '不过期';
const nothingYet = (
  <EmptyState title="还没有积分" next="会员消费或参加活动得到积分后，这里会有数字。" />
);

export function MonthTable({ liability: { months }, valueFenPer100: value }: PointsSectionProps) {
  return (
    <>
      <h2 className="section-title">按到期月份</h2>
      <DataTable
        caption="积分负债按到期月份"
        columns={[
          {
            key: 'month',
            title: '到期月份',
            text: (row) => row.month ?? NEVER,
            sortBy: (row) => row.month ?? '9',
          },
          ...sumColumns(value),
        ]}
        rows={months}
        rowKey={(row) => row.month ?? NEVER}
        empty={nothingYet}
      />
    </>
  );
}

export function StoreTable({ liability: { stores }, valueFenPer100: value }: PointsSectionProps) {
  return (
    <>
      <h2 className="section-title">按来源门店</h2>
      <DataTable
        caption="积分负债按门店"
        columns={[
          { key: 'store', title: '门店', text: (row) => row.storeName },
          ...sumColumns(value),
        ]}
        rows={stores}
        rowKey={(row) => row.storeCode ?? NEVER}
        empty={nothingYet}
      />
    </>
  );
}

function sumColumns<Row extends LiabilitySums>(value: Value): Column<Row>[] {
  return [
    figure('issued', '发放', ({ issued }) => issued),
    figure('used', '使用', ({ used }) => used),
    figure('reversed', '扣回', ({ reversed }) => reversed),
    figure('expired', '过期', ({ expired }) => expired),
    figure('outstanding', '未使用', ({ outstanding }) => outstanding),
    {
      key: 'worth',
      title: '金额',
      text: ({ outstanding }) => worth(outstanding, value),
      sortBy: ({ outstanding }) => outstanding,
      align: 'right',
    },
    figure('expected', '预计过期（估计）', ({ expected }) => expected),
    {
      key: 'expectedWorth',
      title: '预计过期金额',
      text: ({ expected }) => worth(expected, value),
      align: 'right',
    },
  ];
}

const flowColumns: Column<LiabilityFlow>[] = [
  {
    key: 'month',
    title: '月份',
    text: (row) => row.month ?? '更早',
    sortBy: (row) => row.month ?? '',
  },
  figure('issued', '发放', ({ issued }) => issued),
  figure('spent', '使用', ({ spent }) => spent),
  figure('returned', '退回', ({ returned }) => returned),
  figure('reversed', '扣回', ({ reversed }) => reversed),
  figure('expired', '过期', ({ expired }) => expired),
  { key: 'other', title: '调整与转赠', text: ({ other }) => signed(other), align: 'right' },
  figure('closing', '月末负债', ({ closing }) => closing),
];

export function FlowTable({ liability: { flows }, valueFenPer100: value }: PointsSectionProps) {
  const worthColumn: Column<LiabilityFlow> = {
    key: 'worth',
    title: '月末金额',
    text: ({ closing }) => worth(closing, value),
    align: 'right',
  };
  return (
    <>
      <h2 className="section-title">按月流水</h2>
      <DataTable
        caption="积分负债按月流水"
        columns={[...flowColumns, worthColumn]}
        rows={flows.toReversed()}
        rowKey={(row) => row.month ?? ''}
        empty={nothingYet}
      />
    </>
  );
}

function figure<Row>(key: string, title: string, of: (row: Row) => number): Column<Row> {
  return { key, title, text: (row) => count(of(row)), sortBy: of, align: 'right' };
}
