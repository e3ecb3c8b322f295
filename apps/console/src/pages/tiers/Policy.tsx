import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import type { TierCard, TierPolicy } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { PolicyForm } from './PolicyForm';
import { policyLines } from './policy.rules';

/** How members come to tiers and keep them. */
export function Policy({ policy, tiers }: { policy: TierPolicy; tiers: TierCard[] }) {
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay('tier.edit');
  return (
    <section className="panel tier-policy" aria-label="等级规则">
      <div className="panel-head">
        <h2>等级规则</h2>
        {mayEdit && <Button onClick={() => setEditing(true)}>修改规则</Button>}
      </div>
      <Numbers numbers={policyLines(policy)} />
      {editing && <PolicyForm policy={policy} tiers={tiers} onClose={() => setEditing(false)} />}
    </section>
  );
}
