import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { keys } from '../../api/keys';
import { editLiabilityTerms, liabilityTermsQuery } from '../../api/liability';
import type { LiabilityTerms } from '../../api/types';
import { FormDrawer } from '../../ui/FormDrawer';

/** What points are worth in the books; members see nothing of it. */
export function TermsButton() {
  const { data } = useQuery(liabilityTermsQuery);
  const [editing, setEditing] = useState(false);
  if (!useMay('points.edit') || !data) return null;
  return (
    <>
      <Button onClick={() => setEditing(true)}>估值设置</Button>
      {editing && <TermsForm terms={data} onClose={() => setEditing(false)} />}
    </>
  );
}

function TermsForm({ terms, onClose }: { terms: LiabilityTerms; onClose: () => void }) {
  const cache = useQueryClient();
  const save = async ({ valueFenPer100, expectedExpiryPercent }: Partial<LiabilityTerms>) => {
    await editLiabilityTerms({
      valueFenPer100: valueFenPer100 ?? null,
      expectedExpiryPercent: expectedExpiryPercent ?? null,
    });
    await cache.invalidateQueries({ queryKey: keys.liabilityTerms });
    await cache.invalidateQueries({ queryKey: keys.liability });
  };
  return (
    <FormDrawer<Partial<LiabilityTerms>>
      name="liability-terms"
      title="估值设置"
      initial={terms}
      saved="估值已保存，页面上的金额已按它计算"
      submit={save}
      onClose={onClose}
    >
      <Form.Item
        name="valueFenPer100"
        label="每 100 积分值"
        extra="以分为单位，只用于账面；不填时按积分抵现的比例"
      >
        <InputNumber min={0} max={1_000_000} precision={0} suffix="分" />
      </Form.Item>
      <Form.Item
        name="expectedExpiryPercent"
        label="预计会过期的积分"
        extra="有了到期记录后改用实际数；不填就先不估计"
      >
        <InputNumber min={0} max={100} precision={0} suffix="%" />
      </Form.Item>
    </FormDrawer>
  );
}
