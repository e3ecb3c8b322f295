/** Only what the plots use, so that echarts stays a small chunk of the pages that plot. */
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  TitleComponent,
  SVGRenderer,
]);

export type { EChartsCoreOption as PlotOption } from 'echarts/core';
export { init };
