import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { pointsImportsQuery } from '../../api/pointsImports';
import { saveCsv } from '../../ui/csv';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { columns } from './columns';
import { UploadForm } from './Form';
import { TEMPLATE } from './words';

export default function PointsImportList() {
  const imports = useInfiniteQuery(pointsImportsQuery);
  const [uploading, setUploading] = useState(false);
  const rows = imports.data?.pages.flatMap(({ items }) => items);
  const upload = useMay('import.run') && (
    <Button type="primary" icon={<UploadOutlined />} onClick={() => setUploading(true)}>
      上传文件
    </Button>
  );
  const template = (
    <Button icon={<DownloadOutlined />} onClick={() => saveCsv('期初积分模板', TEMPLATE)}>
      下载模板
    </Button>
  );
  return (
    <>
      <PageHeader
        title="期初导入"
        lead="把旧系统里会员的积分连同有效期一起带过来：先检查，看清数字，再确认入账"
        actions={
          <>
            {template}
            {upload}
          </>
        }
      />
      <DataTable
        caption="期初导入"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        error={imports.error}
        onRetry={imports.refetch}
        pager={
          imports.hasNextPage ? <MorePager query={imports} shown={rows?.length ?? 0} /> : undefined
        }
        empty={
          <EmptyState
            title="还没有导入过"
            next="下载模板，填好会员、积分、最后有效日和旧系统里的编号。上传后先检查，确认之前不会动任何积分。"
            action={upload}
          />
        }
      />
      {uploading && <UploadForm onClose={() => setUploading(false)} />}
    </>
  );
}
