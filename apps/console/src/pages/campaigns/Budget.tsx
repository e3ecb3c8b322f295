import { Alert, Progress } from 'antd';
import type { Campaign } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { count, roundYuan } from '../../ui/format';

const WHY: Record<string, string> = {
  SOLD_OUT: '券的库存用完',
  BUDGET_USED_UP: '预算用完',
};

/** How much of the money is given, and who got nothing because something ran out. */
export function Budget({ campaign: { budget, notGranted } }: { campaign: Campaign }) {
  if (!budget && notGranted.length === 0) return null;
  return (
    <section className="panel" aria-label="预算">
      <h2>{budget ? '预算' : '没有发到的会员'}</h2>
      {budget && <Used budget={budget} />}
      {notGranted.map(({ why, count: members }) => (
        <Alert
          key={why}
          type="warning"
          showIcon
          title={`${WHY[why] ?? why}：${count(members)} 位会员没有发到券，也没有收到消息。`}
        />
      ))}
    </section>
  );
}

function Used({ budget }: { budget: NonNullable<Campaign['budget']> }) {
  const { unitFen, budgetFen, usedFen } = budget;
  return (
    <>
      <Progress
        percent={Math.floor((usedFen * 100) / budgetFen)}
        status="normal"
        aria-label="预算使用"
      />
      <Numbers
        numbers={[
          { label: '已用', value: roundYuan(usedFen) },
          { label: '预算', value: roundYuan(budgetFen) },
          { label: '每张券计', value: roundYuan(unitFen) },
        ]}
      />
    </>
  );
}
