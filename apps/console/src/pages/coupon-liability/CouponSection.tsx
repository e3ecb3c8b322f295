import { useMemo } from 'react';
import type { CouponLiability } from '../../api/types';
import { ink } from '../../theme';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { count, roundYuan, share } from '../../ui/format';
import { overDays } from '../../ui/plot/options';
import { Plot } from '../../ui/plot/Plot';
import { StatCard } from '../../ui/StatCard';
import { templateColumns } from './columns';

const inYuan = (fen: number) => fen / 100;
const writeYuan = (value: number) => roundYuan(value * 100);

interface Section {
  liability: CouponLiability;
}

export function CouponSection({ liability }: Section) {
  return (
    <div className="stack">
      <Totals liability={liability} />
      <Months liability={liability} />
      <Method />
      <DataTable
        caption="券负债按模板"
        columns={templateColumns}
        rows={liability.templates}
        rowKey={({ templateCode }) => templateCode}
        empty={<EmptyState title="还没有发过券" next="会员领到券之后，这里会有数字。" />}
      />
    </div>
  );
}

function Totals({ liability: { totals } }: Section) {
  const { outstanding, faceFen, expected, expectedFen, unestimated, redeemed, expired } = totals;
  return (
    <div className="stat-grid">
      <StatCard label="未使用的券" value={count(outstanding)} note="可使用、占用中和转赠中" />
      <StatCard label="最多要兑付" value={roundYuan(faceFen)} note="全部用掉、每次减到最多" />
      <StatCard
        label="预计要兑付（估计）"
        value={unestimated === outstanding ? '暂不估计' : roundYuan(expectedFen)}
        note={
          unestimated > 0
            ? `约 ${count(expected)} 次；${count(unestimated)} 张还没有依据`
            : `约 ${count(expected)} 次`
        }
      />
      <StatCard
        label="用掉的与过期的"
        value={`${count(redeemed)} / ${count(expired)}`}
        note={`用掉的占 ${share(redeemed, redeemed + expired)}`}
      />
    </div>
  );
}

function Months({ liability: { months } }: Section) {
  const option = useMemo(() => {
    const bar = (name: string, color: string, values: number[]) =>
      ({ name, color, form: 'bar', values: values.map(inYuan), write: writeYuan }) as const;
    return overDays(
      months.map(({ month }) => month),
      [
        bar(
          '最多要兑付',
          ink.straw,
          months.map(({ faceFen }) => faceFen),
        ),
        bar(
          '预计要兑付',
          ink.leaf,
          months.map(({ expectedFen }) => expectedFen),
        ),
      ],
    );
  }, [months]);
  return (
    <Plot
      title="按到期月份"
      summary="每个月到期的券，最多要兑付和预计要兑付多少"
      option={option}
      table={{
        head: ['到期月份', '未使用', '最多要兑付', '预计用掉', '预计要兑付'],
        rows: months.map((row) => ({
          cells: [
            row.month,
            count(row.outstanding),
            roundYuan(row.faceFen),
            `${count(row.expected)} 次`,
            roundYuan(row.expectedFen),
          ],
        })),
      }}
    />
  );
}

function Method() {
  return (
    <section className="panel">
      <h2>这些数字怎么算</h2>
      <p className="quiet">
        “最多要兑付”：满减券按减免金额，折扣券按封顶；没有封顶的折扣券、特价券、兑换券和次卡按模板里填的成本，
        没填成本的按过去每次核销平均减掉的金额。次卡按剩余次数计。
      </p>
      <p className="quiet">
        “预计要兑付”：按这个模板已经到期的券里用掉的比例估计，不是承诺；还没有券到期过的模板暂不估计。
      </p>
    </section>
  );
}
