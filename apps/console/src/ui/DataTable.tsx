import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Table } from 'antd';
import { type ReactNode, useState } from 'react';
import { antColumns, type Column } from './column';
import { saveCsv, toCsv } from './csv';
import { EmptyState } from './EmptyState';
import { Refused } from './Refused';
import { Waiting } from './Waiting';

interface DataTableProps<Row> {
  /** What the rows are, in the plural of the screen; names the table and the exported file. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[] | undefined;
  rowKey: (row: Row) => string;
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => unknown;
  refreshing?: boolean;
  /** The page's own filters; without them the table searches its rows itself. */
  filters?: ReactNode;
  /** The page's own paging; without it the table pages its rows itself. */
  pager?: ReactNode;
  /** Without it, the rows in the table are exported. */
  onExport?: () => void;
}

const PAGE_SIZE = 20;

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, empty, error, onRetry, filters } = props;
  const [wanted, setWanted] = useState('');
  if (error && !rows) return <Refused error={error} onRetry={onRetry} />;
  if (!rows) return <Waiting label={`正在读取${caption}`} rows={8} />;
  const shown = rows.filter((row) => matches(columns, row, wanted));
  const exported = props.onExport ?? (() => saveCsv(caption, toCsv(columns, shown)));
  const nothingYet = rows.length === 0;
  return (
    <section className="panel" aria-label={`${caption}列表`}>
      {(filters || !nothingYet) && (
        <div className="table-tools">
          <div className="table-filters">
            {filters ?? <Search caption={caption} wanted={wanted} onChange={setWanted} />}
          </div>
          <Button icon={<DownloadOutlined />} onClick={exported} disabled={shown.length === 0}>
            导出
          </Button>
        </div>
      )}
      {nothingYet && empty}
      {!nothingYet && shown.length === 0 && (
        <EmptyState title={`没有找到「${wanted}」`} next="换一个词试试，或清空上面的输入框。" />
      )}
      {shown.length > 0 && <Rows {...props} shown={shown} />}
    </section>
  );
}

function Search(props: { caption: string; wanted: string; onChange: (wanted: string) => void }) {
  return (
    <Input
      allowClear
      className="table-search"
      prefix={<SearchOutlined />}
      placeholder={`在${props.caption}中查找`}
      aria-label={`在${props.caption}中查找`}
      value={props.wanted}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}

function Rows<Row extends object>({
  shown,
  columns,
  rowKey,
  refreshing,
  pager,
}: DataTableProps<Row> & { shown: Row[] }) {
  return (
    <>
      <Table<Row>
        rowKey={rowKey}
        dataSource={shown}
        columns={antColumns(columns, shown)}
        loading={refreshing ?? false}
        scroll={{ x: 'max-content' }}
        showSorterTooltip={false}
        pagination={
          pager || shown.length <= PAGE_SIZE
            ? false
            : {
                pageSize: PAGE_SIZE,
                showTotal: (total) => `共 ${total} 条`,
                showSizeChanger: false,
              }
        }
      />
      {pager}
    </>
  );
}

function matches<Row>(columns: Column<Row>[], row: Row, wanted: string): boolean {
  const needle = wanted.trim().toLowerCase();
  return columns.some((column) => column.text(row).toLowerCase().includes(needle));
}
