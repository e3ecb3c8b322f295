import type { PointsLiability } from '../../api/types';
import { count, share } from '../../ui/format';
import { StatCard } from '../../ui/StatCard';
import { Flows, Months, Stores } from './Plots';
import { FlowTable, MonthTable, StoreTable } from './Tables';
import { roundWorth, type Value } from './worth';

export interface PointsSectionProps {
  liability: PointsLiability;
  /** In which it was counted. */
  month: string;
  valueFenPer100: Value;
}

export function PointsSection(props: PointsSectionProps) {
  return (
    <div className="stack">
      <Totals {...props} />
      <div className="plot-grid">
        <Flows {...props} />
        <Months {...props} />
        <Stores {...props} />
      </div>
      <Method {...props} />
      <MonthTable {...props} />
      <StoreTable {...props} />
      <FlowTable {...props} />
    </div>
  );
}

function Totals({ liability, valueFenPer100: value }: PointsSectionProps) {
  const { balance, debt, totals } = liability;
  const { issued, used, expired, outstanding, pending, expected } = totals;
  const owed = debt > 0 ? `，另有会员欠 ${count(debt)} 分` : '';
  return (
    <div className="stat-grid liability-totals">
      <StatCard
        label="积分负债"
        value={roundWorth(balance, value)}
        note={`${count(balance)} 分${owed}`}
      />
      <StatCard
        label="预计会过期（估计）"
        value={liability.breakage ? roundWorth(expected, value) : '暂不估计'}
        note={
          liability.breakage
            ? `${count(expected)} 分，占未使用的 ${share(expected, outstanding)}`
            : '还没有批次到期过，没有依据'
        }
      />
      <StatCard
        label="预计要兑付（估计）"
        value={roundWorth(outstanding - expected, value)}
        note={`${count(outstanding - expected)} 分，其中待生效 ${count(pending)} 分`}
      />
      <StatCard
        label="累计发放"
        value={count(issued)}
        note={`使用 ${count(used)}（${share(used, issued)}），过期 ${count(expired)}`}
      />
    </div>
  );
}

/** Where the estimate and the yuan come from, in the brand's own numbers. */
function Method({ liability: { breakage }, valueFenPer100: value }: PointsSectionProps) {
  return (
    <section className="panel liability-method">
      <h2>这些数字怎么算</h2>
      <ul>
        <li>
          {value === null
            ? '品牌还没有设定积分值多少钱，所以不显示金额：请在「估值设置」里填，或设定积分抵现。'
            : `每 100 分按 ${roundWorth(100, value)} 计，向下取整到分：取自「估值设置」，没有填时按积分抵现的比例。`}
        </li>
        <li>{rateText(breakage)}</li>
        <li>
          “来源门店”是产生积分的订单所在的门店；入会、活动、生日等不属于门店。发放 − 使用 − 扣回 −
          过期 = 未使用；未使用 − 会员欠分 = 积分负债，与所有会员的余额合计相等。
        </li>
      </ul>
    </section>
  );
}

function rateText(breakage: PointsSectionProps['liability']['breakage']): string {
  if (!breakage) {
    return '还没有任何积分到期过，「估值设置」里也没有填预期，所以暂不估计会过期多少。';
  }
  const { expired, granted, source } = breakage;
  if (source === 'assumption') {
    return `还没有任何积分到期过，按品牌自己的预期 ${share(expired, granted)} 估计（见「估值设置」）。有了到期记录后改用实际数。`;
  }
  return `过期率 ${share(expired, granted)} = 已到期批次中过期的 ${count(expired)} 分 ÷ 发放减扣回的 ${count(granted)} 分。未到期的每个月：预计过期 = 过期率 × （发放 − 扣回），不超过未使用的（同 IFRS 15 的比例法）。这是估计，不是承诺。`;
}
