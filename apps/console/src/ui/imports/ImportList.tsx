import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { type AnyImport, type ImportDoor, importsQuery } from '../../api/imports';
import type { Column } from '../column';
import { saveCsv } from '../csv';
import { DataTable } from '../DataTable';
import { EmptyState } from '../EmptyState';
import { MorePager } from '../MorePager';
import { PageHeader } from '../PageHeader';
import { type ColumnMeaning, UploadForm } from './UploadForm';

/** The words of a kind's list. */
export interface ListWords {
  noun: string;
  lead: string;
  /** What to do while there is none. */
  next: string;
  upload: string;
  template: { name: string; text: string };
  meanings: readonly ColumnMeaning[];
}

export function ImportList<One extends AnyImport>({
  door,
  columns,
  words,
}: {
  door: ImportDoor<One>;
  columns: Column<One>[];
  words: ListWords;
}) {
  const imports = useInfiniteQuery(importsQuery(door));
  const [uploading, setUploading] = useState(false);
  const rows = imports.data?.pages.flatMap(({ items }) => items);
  const upload = useMay('import.run') && (
    <Button type="primary" icon={<UploadOutlined />} onClick={() => setUploading(true)}>
      上传文件
    </Button>
  );
  const template = (
    <Button
      icon={<DownloadOutlined />}
      onClick={() => saveCsv(words.template.name, words.template.text)}
    >
      下载模板
    </Button>
  );
  return (
    <>
      <PageHeader
        title={words.noun}
        lead={words.lead}
        actions={
          <>
            {template}
            {upload}
          </>
        }
      />
      <DataTable
        caption={words.noun}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        error={imports.error}
        onRetry={imports.refetch}
        pager={
          imports.hasNextPage ? <MorePager query={imports} shown={rows?.length ?? 0} /> : undefined
        }
        empty={<EmptyState title="还没有导入过" next={words.next} action={upload} />}
      />
      {uploading && (
        <UploadForm
          door={door}
          title={words.upload}
          meanings={words.meanings}
          onClose={() => setUploading(false)}
        />
      )}
    </>
  );
}
