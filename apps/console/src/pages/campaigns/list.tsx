import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useMay } from '../../access';
import { campaignsQuery } from '../../api/campaigns';
import { tiersQuery } from '../../api/lists';
import { DataTable } from '../../ui/DataTable';
import { PageHeader } from '../../ui/PageHeader';
import { campaignColumns } from './columns';
import { Empty } from './Empty';

export default function CampaignList() {
  const { data, error, refetch } = useQuery(campaignsQuery);
  const tiers = useQuery(tiersQuery).data ?? [];
  const navigate = useNavigate();
  const create = useMay('campaign.edit') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/campaigns/new')}>
      新建活动
    </Button>
  );
  return (
    <>
      <PageHeader title="营销活动" lead="选一群会员，送一份权益，说一句话" actions={create} />
      <DataTable
        caption="营销活动"
        columns={campaignColumns(tiers)}
        rows={data}
        rowKey={({ id }) => id}
        error={error}
        onRetry={refetch}
        empty={<Empty action={create} />}
      />
    </>
  );
}
