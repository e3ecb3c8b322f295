import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/keys';
import { changePointsRules, pointsRulesQuery } from '../../api/pointsRules';
import type { PointsRules, WhatIf } from '../../api/types';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { useNames } from '../points-rules/useNames';
import { changesInWords } from '../points-rules/words';
import { differenceText } from './words';

/** Saves the tried rules on top of those of now; nothing to press when they are the same. */
export function Adopt({ trial }: { trial: WhatIf }) {
  const { data: now } = useQuery(pointsRulesQuery);
  const changes = changesInWords(now?.rules ?? trial.triedRules, trial.triedRules, useNames());
  const [asking, setAsking] = useState(false);
  const saving = useSaving(trial.triedRules, now?.revision ?? '', () => setAsking(false));
  if (changes.length === 0) return null;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        采用这些规则
      </Button>
      <ConfirmInNumbers
        open={asking}
        title="采用试算的积分规则"
        numbers={[...changes.map(inTwo), { label: '试算的发放积分', value: differenceOf(trial) }]}
        warning="只影响保存之后的订单；已经得到的积分不变。"
        confirm="保存规则"
        working={saving.isPending}
        error={saving.error}
        onConfirm={() => saving.mutate()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

/** `到账：7 天 → 马上` as label and value. */
function inTwo(change: string) {
  const [label = '', ...value] = change.split('：');
  return { label, value: value.join('：') };
}

function differenceOf({ result }: WhatIf): string {
  return result ? differenceText(result.points) : '';
}

function useSaving(rules: PointsRules, revision: string, onSaved: () => void) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: () => changePointsRules(revision, rules),
    onSuccess: async () => {
      message.success('积分规则已保存，从下一笔订单起生效');
      onSaved();
      await cache.invalidateQueries({ queryKey: keys.pointsRules });
    },
  });
}
