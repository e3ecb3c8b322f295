import { useMemo } from 'react';
import type { Dashboard } from '../../api/types';
import { ink } from '../../theme';
import { count, monthDay, roundYuan, share } from '../../ui/format';
import { overDays } from '../../ui/plot/options';
import { Plot } from '../../ui/plot/Plot';
import { sum } from './sum';

type Days = { days: Dashboard['days'] };

export function Orders({ days }: Days) {
  const option = useMemo(
    () =>
      overDays(
        days.map(({ day }) => monthDay(day)),
        [
          {
            name: '消费金额',
            color: ink.leaf,
            form: 'bar',
            values: days.map(({ paidFen }) => paidFen / 100),
            write: (yuan) => roundYuan(yuan * 100),
          },
          {
            name: '订单数',
            color: ink.clay,
            form: 'line',
            right: true,
            values: days.map(({ orders }) => orders),
            write: (orders) => `${count(orders)} 单`,
          },
        ],
      ),
    [days],
  );
  const paidFen = sum(days.map((day) => day.paidFen));
  return (
    <Plot
      title="订单与消费"
      summary={`共 ${count(sum(days.map(({ orders }) => orders)))} 单，消费 ${roundYuan(paidFen)}`}
      option={option}
      table={{
        head: ['日期', '订单', '消费'],
        rows: days.map(({ day, orders, paidFen }) => ({
          cells: [day, count(orders), roundYuan(paidFen)],
        })),
      }}
    />
  );
}

export function NewMembers({ days }: Days) {
  const option = useMemo(
    () =>
      overDays(
        days.map(({ day }) => monthDay(day)),
        [
          {
            name: '新增会员',
            color: ink.leaf,
            form: 'bar',
            values: days.map(({ newMembers }) => newMembers),
            write: (members) => `${count(members)} 位`,
          },
        ],
      ),
    [days],
  );
  return (
    <Plot
      title="新增会员"
      summary={`共 ${count(sum(days.map(({ newMembers }) => newMembers)))} 位`}
      option={option}
      table={{
        head: ['日期', '新增会员'],
        rows: days.map(({ day, newMembers }) => ({ cells: [day, count(newMembers)] })),
      }}
    />
  );
}

export function Points({ days }: Days) {
  const option = useMemo(
    () =>
      overDays(
        days.map(({ day }) => monthDay(day)),
        [
          {
            name: '发出',
            color: ink.leaf,
            form: 'area',
            values: days.map(({ pointsIssued }) => pointsIssued),
            write: count,
          },
          {
            name: '使用',
            color: ink.straw,
            form: 'area',
            values: days.map(({ pointsSpent }) => pointsSpent),
            write: count,
          },
        ],
      ),
    [days],
  );
  const issued = sum(days.map(({ pointsIssued }) => pointsIssued));
  const spent = sum(days.map(({ pointsSpent }) => pointsSpent));
  return (
    <Plot
      title="积分发出与使用"
      summary={`发出 ${count(issued)}，使用 ${count(spent)}（${share(spent, issued)}）`}
      option={option}
      table={{
        head: ['日期', '发出', '使用'],
        rows: days.map((one) => ({
          cells: [one.day, count(one.pointsIssued), count(one.pointsSpent)],
        })),
      }}
    />
  );
}
