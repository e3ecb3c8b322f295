import { fontFamily, ink } from '../../theme';
import type { PlotOption } from './engine';

/** The look that all plots share; pages say only what is drawn. */
const words = { color: ink.muted, fontSize: 12 };
const quietAxis = {
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  axisLabel: words,
};
const valueAxis = {
  type: 'value',
  splitLine: { lineStyle: { color: '#f1eadd' } },
  axisLabel: words,
  splitNumber: 4,
  minInterval: 1,
};
const base = {
  textStyle: { fontFamily },
  animationDuration: 400,
};
const tooltip = {
  trigger: 'axis',
  backgroundColor: '#fffdf8',
  borderColor: ink.line,
  textStyle: { color: ink.text, fontSize: 12 },
  extraCssText: 'box-shadow: 0 6px 24px rgba(60, 50, 30, .12); border-radius: 8px;',
};
const legend = {
  top: 0,
  right: 0,
  icon: 'roundRect',
  itemWidth: 10,
  itemHeight: 10,
  textStyle: words,
};
const grid = { left: 4, right: 8, top: 36, bottom: 4, containLabel: true };

interface Series {
  name: string;
  color: string;
  values: number[];
  form: 'line' | 'bar' | 'area';
  /** Draws it against the axis on the right. */
  right?: boolean;
  write: (value: number) => string;
}

export function overDays(days: string[], series: Series[]): PlotOption {
  return {
    ...base,
    grid: { ...grid, top: series.length > 1 ? 36 : 12 },
    tooltip,
    ...(series.length > 1 && { legend }),
    xAxis: { type: 'category', data: days, boundaryGap: true, ...quietAxis },
    yAxis: series.some((one) => one.right)
      ? [valueAxis, { ...valueAxis, splitLine: { show: false } }]
      : valueAxis,
    series: series.map((one) => ({
      name: one.name,
      type: one.form === 'bar' ? 'bar' : 'line',
      data: one.values,
      yAxisIndex: one.right ? 1 : 0,
      smooth: 0.3,
      smoothMonotone: 'x',
      symbol: 'none',
      barMaxWidth: 14,
      itemStyle: { color: one.color, borderRadius: [3, 3, 0, 0] },
      lineStyle: { color: one.color, width: 2 },
      tooltip: { valueFormatter: one.write },
      ...(one.form === 'area' && { areaStyle: { color: one.color, opacity: 0.12 } }),
    })),
  };
}

export function ranking(
  names: string[],
  values: number[],
  write: (value: number) => string,
): PlotOption {
  return {
    ...base,
    grid: { ...grid, left: 12, top: 4, right: 72 },
    tooltip: { ...tooltip, valueFormatter: write },
    xAxis: { ...valueAxis, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      data: names,
      inverse: true,
      ...quietAxis,
      axisLine: { show: false },
    },
    series: [
      {
        type: 'bar',
        data: values,
        barMaxWidth: 14,
        itemStyle: { color: ink.leaf, borderRadius: 4 },
        label: {
          show: true,
          position: 'right',
          color: ink.muted,
          formatter: ({ value }: { value: number }) => write(value),
        },
      },
    ],
  };
}

export function shares(
  parts: { name: string; value: number; color: string }[],
  whole: string,
): PlotOption {
  return {
    ...base,
    tooltip: { ...tooltip, trigger: 'item' },
    title: {
      text: whole,
      left: 'center',
      top: 'middle',
      textStyle: { fontFamily, fontSize: 20, fontWeight: 600, color: ink.text },
    },
    series: [
      {
        type: 'pie',
        radius: ['62%', '88%'],
        data: parts.map(({ name, value, color }) => ({ name, value, itemStyle: { color } })),
        label: { show: false },
        itemStyle: { borderColor: '#fffdf9', borderWidth: 2, borderRadius: 4 },
      },
    ],
  };
}
