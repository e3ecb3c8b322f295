import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../access';
import { staffQuery } from '../../api/lists';
import type { StaffRow } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { staffColumns } from './columns';
import { Invite } from './Invite';

export default function StaffList() {
  const { data, error, refetch } = useQuery(staffQuery);
  const [invited, setInvited] = useState<StaffRow | null>(null);
  const mayInvite = useMay('staff.invite');
  return (
    <>
      <PageHeader title="员工" lead="店员在小程序里用邀请码绑定微信后，就能扫码、开单和核销" />
      <DataTable
        caption="员工"
        columns={staffColumns(mayInvite ? setInvited : undefined)}
        rows={data}
        rowKey={({ code }) => code}
        error={error}
        onRetry={refetch}
        empty={<EmptyState title="还没有员工" next="在品牌文件的 staff 一节写好员工。" />}
      />
      {invited && <Invite staff={invited} onClose={() => setInvited(null)} />}
    </>
  );
}
