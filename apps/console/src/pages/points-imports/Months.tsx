import type { PointsImport } from '../../api/types';
import { ink } from '../../theme';
import { count } from '../../ui/format';
import { overDays } from '../../ui/plot/options';
import { Plot } from '../../ui/plot/Plot';
import { endText } from './words';

type Month = NonNullable<PointsImport['findings']>['months'][number];

export default function Months({ months }: { months: Month[] }) {
  const shown = months.filter(({ lots }) => lots > 0);
  const write = (points: number) => `${count(points)} 分`;
  const values = shown.map(({ points }) => points);
  return (
    <Plot
      title="什么时候到期"
      summary="可以导入的积分，按最后有效日的月份"
      option={overDays(
        shown.map(({ month }) => month ?? '不过期'),
        [{ name: '积分', color: ink.leaf, form: 'bar', values, write }],
      )}
      table={{
        head: ['到期', '笔数', '积分'],
        rows: shown.map(({ month, lots, points }) => ({
          cells: [endText(month), count(lots), count(points)],
        })),
      }}
    />
  );
}
