import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { WhatIfRequest } from '../../api/types';
import { startWhatIf } from '../../api/whatIfs';
import { Refused } from '../../ui/Refused';

const MONTHS = [1, 3, 6, 12].map((value) => ({ value, label: `近 ${value} 个月的订单` }));

/** Starts a trial of what is on the page, saved or not, and leads to its result. */
export function TryOut({ proposal }: { proposal: Omit<WhatIfRequest, 'months'> }) {
  const [months, setMonths] = useState(6);
  const navigate = useNavigate();
  const trial = useMutation({
    mutationFn: () => startWhatIf({ months, ...proposal }),
    onSuccess: ({ id }) => navigate(`/what-ifs/${id}`),
  });
  return (
    <section className="panel" aria-label="先试算">
      <h2>保存前先试算</h2>
      <div className="try-out">
        <Select aria-label="订单范围" value={months} options={MONTHS} onChange={setMonths} />
        <Button loading={trial.isPending} onClick={() => trial.mutate()}>
          先试算
        </Button>
      </div>
      <p className="quiet">
        用过去的订单算一遍：谁受影响、多发多少积分、多少成本。不改动任何数据。
      </p>
      {trial.error && <Refused error={trial.error} />}
    </section>
  );
}
