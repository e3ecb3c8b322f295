import { useMemo } from 'react';
import { ink } from '../../theme';
import { count } from '../../ui/format';
import { overDays, ranking } from '../../ui/plot/options';
import { Plot } from '../../ui/plot/Plot';
import type { PointsSectionProps } from './PointsSection';
import { roundWorth, worthFen } from './worth';

const MONTHS_SHOWN = 13;
const STORES_SHOWN = 12;
const points = (value: number) => `${count(value)} 分`;

export function Flows({ liability: { flows } }: PointsSectionProps) {
  const shown = useMemo(
    () => flows.filter(({ month }) => month !== null).slice(-MONTHS_SHOWN),
    [flows],
  );
  const option = useMemo(() => {
    const bar = (name: string, color: string, values: number[]) =>
      ({ name, color, form: 'bar', values, write: points }) as const;
    return overDays(
      shown.map(({ month }) => month ?? ''),
      [
        bar(
          '发放',
          ink.leaf,
          shown.map(({ issued }) => issued),
        ),
        bar(
          '使用',
          ink.straw,
          shown.map(({ spent }) => spent),
        ),
        bar(
          '过期',
          ink.clay,
          shown.map(({ expired }) => expired),
        ),
        {
          name: '月末负债',
          color: ink.mist,
          form: 'line',
          right: true,
          values: shown.map(({ closing }) => closing),
          write: points,
        },
      ],
    );
  }, [shown]);
  return (
    <Plot
      title="近 13 个月的积分"
      summary="按业务发生的月份：发放、使用、过期，和月末一共欠会员多少"
      option={option}
      height={300}
      table={{
        head: ['月份', '发放', '使用', '过期', '月末负债'],
        rows: shown.map((row) => ({
          cells: [row.month ?? '', ...[row.issued, row.spent, row.expired, row.closing].map(count)],
        })),
      }}
    />
  );
}

export function Months({
  liability: { months },
  month,
  valueFenPer100: value,
}: PointsSectionProps) {
  const open = useMemo(
    () => months.filter((row) => row.outstanding > 0 && (row.month === null || row.month >= month)),
    [months, month],
  );
  const option = useMemo(() => {
    const bar = (name: string, color: string, values: number[]) =>
      ({ name, color, form: 'bar', values, write: points }) as const;
    return overDays(
      open.map((row) => row.month ?? '不过期'),
      [
        bar(
          '未使用',
          ink.leaf,
          open.map(({ outstanding }) => outstanding),
        ),
        bar(
          '其中预计过期',
          ink.clay,
          open.map(({ expected }) => expected),
        ),
      ],
    );
  }, [open]);
  return (
    <Plot
      title="何时到期"
      summary="未使用的积分按最后有效的月份"
      option={option}
      table={{
        head: ['到期月份', '未使用', '金额', '预计过期'],
        rows: open.map((row) => ({
          cells: [
            row.month ?? '不过期',
            count(row.outstanding),
            roundWorth(row.outstanding, value),
            count(row.expected),
          ],
        })),
      }}
    />
  );
}

export function Stores({ liability: { stores }, valueFenPer100: value }: PointsSectionProps) {
  const shown = useMemo(() => stores.slice(0, STORES_SHOWN), [stores]);
  const option = useMemo(
    () =>
      ranking(
        shown.map(({ storeName }) => storeName),
        shown.map(({ outstanding }) =>
          value === null ? outstanding : worthFen(outstanding, value),
        ),
        (amount) => (value === null ? points(amount) : roundWorth(amount, 100)),
      ),
    [shown, value],
  );
  return (
    <Plot
      title="来自哪些门店"
      summary={value === null ? '未使用的积分' : '未使用的积分值多少钱'}
      option={option}
      height={40 + shown.length * 28}
      table={{
        head: ['门店', '未使用', '金额'],
        rows: stores.map((row) => ({
          cells: [row.storeName, count(row.outstanding), roundWorth(row.outstanding, value)],
        })),
      }}
    />
  );
}
