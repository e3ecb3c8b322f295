import type { Dashboard } from '../../api/types';
import { NewMembers, Orders, Points } from './OverDays';
import { Stores } from './Stores';
import { Tiers } from './Tiers';

export function Plots({ dashboard }: { dashboard: Dashboard }) {
  return (
    <div className="plot-grid">
      <Orders days={dashboard.days} />
      <NewMembers days={dashboard.days} />
      <Points days={dashboard.days} />
      <Tiers tiers={dashboard.tiers} />
      <Stores stores={dashboard.stores} />
    </div>
  );
}
