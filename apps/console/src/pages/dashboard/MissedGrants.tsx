import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useMay } from '../../access';
import { missedSummaryQuery } from '../../api/missedGrants';
import { count } from '../../ui/format';

/** Members go without something that was promised: the first thing a marketer sees. */
export function MissedGrants() {
  const may = useMay('missed-grant.read');
  const { data } = useQuery({ ...missedSummaryQuery, enabled: may });
  if (!data?.open) return null;
  const templates = new Set(data.items.map(({ templateCode }) => templateCode)).size;
  return (
    <Alert
      showIcon
      type="warning"
      className="dashboard-alert"
      title={`${count(data.open)} 张券没有发出（${templates} 种）`}
      description="会员该得的券因为库存、模板暂停或预算没有发到手。"
      action={<Link to="/missed-grants">去补发</Link>}
    />
  );
}
