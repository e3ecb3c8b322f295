import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Dashboard } from '../../api/types';
import { count, roundYuan } from '../../ui/format';
import { ranking } from '../../ui/plot/options';
import { Plot } from '../../ui/plot/Plot';

const STORES_SHOWN = 12;

export function Stores({ stores }: Pick<Dashboard, 'stores'>) {
  const navigate = useNavigate();
  const best = useMemo(
    () => [...stores].sort((a, b) => b.paidFen - a.paidFen).slice(0, STORES_SHOWN),
    [stores],
  );
  const option = useMemo(
    () =>
      ranking(
        best.map(({ name }) => name),
        best.map(({ paidFen }) => paidFen),
        roundYuan,
      ),
    [best],
  );
  const open = (name: string) => {
    const store = stores.find((one) => one.name === name);
    if (store) navigate(`/members?storeCode=${store.code}`);
  };
  return (
    <Plot
      title="门店消费排行"
      summary="点击一家门店，查看在这里入会的会员"
      option={option}
      height={40 + best.length * 28}
      onPick={open}
      table={{
        head: ['门店', '订单', '消费'],
        rows: stores.map(({ code, name, orders, paidFen }) => ({
          cells: [name, count(orders), roundYuan(paidFen)],
          to: `/members?storeCode=${code}`,
        })),
      }}
    />
  );
}
