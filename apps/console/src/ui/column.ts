import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  title: string;
  /** What is searched and exported and, without `show`, drawn. */
  text: (row: Row) => string;
  show?: (row: Row) => ReactNode;
  sortBy?: (row: Row) => number | string;
  /** Offers the column's own texts as a filter. */
  choosable?: boolean;
  align?: 'left' | 'right';
  width?: number;
}

export function byText(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}

export function antColumns<Row extends object>(
  columns: Column<Row>[],
  rows: Row[],
): TableColumnsType<Row> {
  return columns.map(({ key, title, text, show, sortBy, choosable, align, width }) => ({
    key,
    title,
    align,
    width,
    className: align === 'right' ? 'figures' : undefined,
    render: (_: unknown, row: Row) => (show ?? text)(row),
    ...(sortBy && { sorter: (a: Row, b: Row) => byText(sortBy(a), sortBy(b)) }),
    ...(choosable && {
      filters: [...new Set(rows.map(text))].map((value) => ({ text: value, value })),
      onFilter: (value: unknown, row: Row) => text(row) === value,
    }),
  }));
}
