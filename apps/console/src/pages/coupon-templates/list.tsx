import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { couponTemplatesQuery } from '../../api/lists';
import { DataTable } from '../../ui/DataTable';
import { PageHeader } from '../../ui/PageHeader';
import { columns } from './columns';
import { Empty } from './Empty';
import { TemplateForm } from './Form';
import { SettingsButton, SettingsLine } from './Settings';

export default function CouponTemplateList() {
  const { data, error, refetch } = useQuery(couponTemplatesQuery);
  const [making, setMaking] = useState(false);
  const create = useMay('template.edit') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      新建券模板
    </Button>
  );
  return (
    <>
      <PageHeader
        title="券模板"
        lead="会员手里的每张券都出自这里的一个模板"
        actions={
          <>
            <SettingsButton />
            {create}
          </>
        }
      />
      <SettingsLine />
      <DataTable
        caption="券模板"
        columns={columns}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={<Empty action={create} />}
      />
      {making && <TemplateForm onClose={() => setMaking(false)} />}
    </>
  );
}
