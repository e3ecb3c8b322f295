import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { adjustmentTrialQuery, requestAdjustment } from '../../api/adjustments';
import { keys } from '../../api/keys';
import type { AdjustmentTrial } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { FormDrawer } from '../../ui/FormDrawer';
import { Refused } from '../../ui/Refused';
import { type AdjustmentValues, inputOf, trialOf } from './adjustment.rules';
import { effectNumbers } from './words';

export function AdjustmentForm({ onClose }: { onClose: () => void }) {
  const cache = useQueryClient();
  const [intention] = useState(() => crypto.randomUUID());
  const save = async (values: AdjustmentValues) => {
    await requestAdjustment(intention, inputOf(values));
    await cache.invalidateQueries({ queryKey: keys.adjustments('all').slice(0, 1) });
  };
  return (
    <FormDrawer<AdjustmentValues>
      name="adjustment"
      title="调整积分"
      initial={{ kind: 'give' }}
      saved="已提交"
      submit={save}
      onClose={onClose}
      preview={(values) => <Preview values={values} />}
    >
      <Form.Item
        name="memberNo"
        label="会员号"
        rules={[{ required: true, pattern: /^\d{10}$/, message: '请输入 10 位会员号' }]}
      >
        <Input inputMode="numeric" maxLength={10} />
      </Form.Item>
      <Form.Item name="kind" label="怎样调整">
        <Radio.Group
          options={[
            { value: 'give', label: '补发' },
            { value: 'take', label: '扣减' },
            { value: 'fraud', label: '违规扣回' },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => (getFieldValue('kind') === 'fraud' ? <Order /> : <Amount />)}
      </Form.Item>
      <Form.Item
        name="reason"
        label="原因"
        extra="会记入操作记录，请写清来龙去脉"
        rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
      >
        <Input.TextArea maxLength={200} rows={3} showCount />
      </Form.Item>
    </FormDrawer>
  );
}

function Amount() {
  return (
    <Form.Item name="points" label="积分" rules={[{ required: true, message: '请输入积分' }]}>
      <InputNumber min={1} max={10_000_000} precision={0} suffix="分" />
    </Form.Item>
  );
}

function Order() {
  return (
    <Form.Item
      name="orderId"
      label="订单编号"
      extra="扣回这笔订单获得的全部积分；已用掉的记为待抵扣"
      rules={[{ required: true, pattern: /^ord_/, message: '请粘贴 ord_ 开头的订单编号' }]}
    >
      <Input maxLength={40} />
    </Form.Item>
  );
}

function Preview({ values }: { values: AdjustmentValues }) {
  const trial = trialOf(values);
  return trial ? (
    <Effect trial={trial} />
  ) : (
    <p className="quiet">填好会员号和积分，这里会先算出调整前后的余额。</p>
  );
}

function Effect({ trial }: { trial: AdjustmentTrial }) {
  const { data, error } = useQuery(adjustmentTrialQuery(trial));
  if (error) return <Refused error={error} />;
  if (!data) return <p className="quiet">正在计算…</p>;
  return (
    <>
      <Numbers
        numbers={[
          { label: '会员', value: data.phoneMasked ?? data.memberNo },
          ...effectNumbers(data),
        ]}
      />
      <p className="confirm-warning">
        {data.needsSecondPerson
          ? '数额较大：提交后等另一位同事审批，审批前余额不变。'
          : '提交后立即入账。'}
      </p>
    </>
  );
}
