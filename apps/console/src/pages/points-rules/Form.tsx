import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { changePointsRules } from '../../api/pointsRules';
import type { PointsRules } from '../../api/types';
import { FormDrawer } from '../../ui/FormDrawer';
import { TryOut } from '../what-ifs/TryOut';
import { Changes } from './Changes';
import { ActivityFields, BasicFields, ExclusionFields, HandFields, LimitFields } from './fields';
import { CampaignFields, MultiplierFields } from './lists';
import { Preview } from './Preview';
import { type RulesValues, rulesOf, valuesOf } from './rules-form.rules';

interface RulesFormProps {
  rules: PointsRules;
  revision: string;
  onClose: () => void;
}

export function RulesForm({ rules, revision, onClose }: RulesFormProps) {
  const cache = useQueryClient();
  const save = async (values: RulesValues) => {
    await changePointsRules(revision, rulesOf(values, rules));
    await cache.invalidateQueries({ queryKey: keys.pointsRules });
  };
  return (
    <FormDrawer<RulesValues>
      name="points-rules"
      title="修改积分规则"
      initial={valuesOf(rules)}
      saved="积分规则已保存，从下一笔订单起生效"
      submit={save}
      onClose={onClose}
      preview={(values) => {
        const after = rulesOf(values, rules);
        return (
          <>
            <Changes before={rules} after={after} />
            <Preview rules={after} />
            <TryOut proposal={{ rules: after }} />
          </>
        );
      }}
    >
      <BasicFields />
      <LimitFields />
      <ExclusionFields />
      <HandFields />
      <ActivityFields />
      <MultiplierFields />
      <CampaignFields />
    </FormDrawer>
  );
}
