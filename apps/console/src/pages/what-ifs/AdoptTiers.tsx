import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/keys';
import { tierMetricQuery, tiersQuery } from '../../api/lists';
import type { WhatIf } from '../../api/types';
import { setTierThresholds } from '../../api/writes';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';
import { metricText } from '../../ui/metric';
import { useNames } from '../points-rules/useNames';
import { matrixOf } from './flows.rules';
import { tierChanges } from './words';

/** Saves the tried thresholds of all tiers at once; nothing to press when they hold already. */
export function AdoptTiers({ trial }: { trial: WhatIf }) {
  const { data: now = [] } = useQuery(tiersQuery);
  const metric = useQuery(tierMetricQuery).data ?? 'spend';
  const names = useNames();
  const [asking, setAsking] = useState(false);
  const saving = useSaving(trial, () => setAsking(false));
  const changes = trial.triedTiers.flatMap((tried) => {
    const before = now.find(({ code }) => code === tried.code);
    return before ? tierChanges(before, tried, names, (value) => metricText(metric, value)) : [];
  });
  if (changes.length === 0) return null;
  const moving = trial.result ? matrixOf(trial.result.flows).moving : 0;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        采用这些等级
      </Button>
      <ConfirmInNumbers
        open={asking}
        title="采用试算的等级"
        numbers={[
          ...changes.map((change) => {
            const [label = '', ...value] = change.split('：');
            return { label, value: value.join('：') };
          }),
          { label: '试算里会换等级的会员', value: `${count(moving)} 位` },
        ]}
        warning="从下一笔订单和下一次评定起生效；会员现在的等级与有效期不变。"
        confirm="保存等级"
        working={saving.isPending}
        error={saving.error}
        onConfirm={() => saving.mutate()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

function useSaving({ triedTiers }: WhatIf, onSaved: () => void) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: () => setTierThresholds(triedTiers),
    onSuccess: async () => {
      message.success('等级已保存');
      onSaved();
      await cache.invalidateQueries({ queryKey: keys.tiers });
    },
  });
}
