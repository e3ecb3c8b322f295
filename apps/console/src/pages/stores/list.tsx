import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../access';
import { storesQuery } from '../../api/lists';
import type { Store } from '../../api/types';
import type { Column } from '../../ui/column';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { NOTHING } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { TagsForm } from './TagsForm';

const columns: Column<Store>[] = [
  { key: 'name', title: '门店', text: (row) => row.name, sortBy: (row) => row.name },
  { key: 'code', title: '编号', text: (row) => row.code, sortBy: (row) => row.code },
  { key: 'region', title: '区域', text: (row) => row.region, choosable: true },
  { key: 'address', title: '地址', text: (row) => row.address || NOTHING },
  {
    key: 'members',
    title: '会员',
    text: () => '',
    show: (row) => <Link to={`/members?storeCode=${row.code}`}>在这里入会的会员</Link>,
  },
];

const tagsColumn = (onEdit?: (store: Store) => void): Column<Store> => ({
  key: 'tags',
  title: '标签',
  text: ({ tags }) => tags.join('、') || NOTHING,
  show: (store) => (
    <span className="store-tags">
      {store.tags.length === 0 && !onEdit && NOTHING}
      {store.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {onEdit && (
        <Button
          type="link"
          size="small"
          aria-label={`修改「${store.name}」的标签`}
          onClick={() => onEdit(store)}
        >
          {store.tags.length === 0 ? '加标签' : '修改'}
        </Button>
      )}
    </span>
  ),
});

export default function StoreList() {
  const [edited, setEdited] = useState<Store | null>(null);
  const mayEdit = useMay('store.edit');
  const { data, error, refetch } = useQuery(storesQuery);
  return (
    <>
      <PageHeader title="门店" lead={data && `共 ${data.length} 家`} />
      <DataTable
        caption="门店"
        columns={[...columns, tagsColumn(mayEdit ? setEdited : undefined)]}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={<EmptyState title="还没有门店" next="在品牌文件的 stores 一节写好门店。" />}
      />
      {edited && <TagsForm store={edited} stores={data ?? []} onClose={() => setEdited(null)} />}
    </>
  );
}
