import { useInfiniteQuery } from '@tanstack/react-query';
import type { PartQuery } from '../../api/members';
import type { Column } from '../../ui/column';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { MorePager } from '../../ui/MorePager';

interface PartTableProps<Row> {
  caption: string;
  query: PartQuery<Row>;
  rowKey: (row: Row) => string;
  columns: Column<Row>[];
  /** What would bring the first row. */
  next: string;
}

export function PartTable<Row extends object>(props: PartTableProps<Row>) {
  const { caption, query, rowKey, columns, next } = props;
  const part = useInfiniteQuery(query);
  const rows = part.data?.pages.flatMap(({ items }) => items);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      error={part.error}
      onRetry={part.refetch}
      pager={<MorePager query={part} shown={rows?.length ?? 0} />}
      empty={<EmptyState title={`还没有${caption}`} next={next} />}
    />
  );
}
