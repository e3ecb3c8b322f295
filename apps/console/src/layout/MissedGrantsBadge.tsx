import { useQuery } from '@tanstack/react-query';
import { Badge } from 'antd';
import { missedSummaryQuery } from '../api/missedGrants';

/** In the menu, so that nobody has to look for what was not given. */
export function MissedGrantsBadge() {
  const { data } = useQuery(missedSummaryQuery);
  if (!data?.open) return null;
  return <Badge count={data.open} overflowCount={999} title={`${data.open} 张券没有发出`} />;
}
