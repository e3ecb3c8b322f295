import { entryReasonLabel } from '@shuke/shared';
import type { WhatIfResult } from '../../api/types';
import { ink } from '../../theme';
import { count } from '../../ui/format';
import { overDays } from '../../ui/plot/options';
import { Plot } from '../../ui/plot/Plot';
import type { Names } from '../points-rules/words';
import { Flows } from './Flows';
import { differenceText, fromTo, monthText } from './words';

/** The numbers as plots, each with its table. */
export default function Plots({ result, names }: { result: WhatIfResult; names: Names }) {
  const { points, ending } = result;
  return (
    <div className="plot-grid">
      <Compared
        title="按规则"
        summary={`共 ${fromTo(points)} 积分`}
        head="规则"
        rows={result.byRule.map(({ reason, ...both }) => ({ name: ruleName(reason), ...both }))}
      />
      <Compared
        title="按月份"
        summary={`${count(result.orders)} 笔订单，按付款月份`}
        head="月份"
        rows={result.byMonth.map(({ month, ...both }) => ({ name: monthText(month), ...both }))}
      />
      <Compared
        title="没用掉的积分什么时候到期"
        summary={`会到期的 ${fromTo(ending)} 积分；假定会员用掉的比例不变`}
        head="到期月份"
        rows={result.byExpiry.map(({ month, ...both }) => ({ name: monthText(month), ...both }))}
      />
      <Flows flows={result.flows} names={names} />
    </div>
  );
}

interface ComparedProps {
  title: string;
  summary: string;
  head: string;
  rows: { name: string; before: number; after: number }[];
}

/** As it was beside as it would have been. */
function Compared({ title, summary, head, rows }: ComparedProps) {
  const series = { form: 'bar' as const, write: count };
  return (
    <Plot
      title={title}
      summary={summary}
      option={overDays(
        rows.map(({ name }) => name),
        [
          { ...series, name: '现在', color: ink.muted, values: rows.map(({ before }) => before) },
          { ...series, name: '试算', color: ink.leaf, values: rows.map(({ after }) => after) },
        ],
      )}
      table={{
        head: [head, '现在', '试算', '差'],
        rows: rows.map(({ name, before, after }) => ({
          cells: [name, count(before), count(after), differenceText({ before, after })],
        })),
      }}
    />
  );
}

function ruleName(reason: string): string {
  const label = entryReasonLabel(reason);
  return label === '消费加赠' ? `加赠 ${reason.slice('ORDER_'.length)}` : label;
}
