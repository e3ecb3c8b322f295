import { REWARD_KIND_LABELS, REWARD_KINDS } from '@shuke/shared';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { keys } from '../../api/keys';
import type { Reward } from '../../api/types';
import { saveReward } from '../../api/writes';
import { FormDrawer } from '../../ui/FormDrawer';
import { CouponChoice, Limits, StoreStock, TierPrices } from './fields';
import { changeOf, NEW_REWARD, type RewardValues, valuesOf } from './reward.rules';

/** Shared by create and edit. The code is the key, and stays. */
export function RewardForm({
  reward,
  onClose,
}: {
  reward: Reward | undefined;
  onClose: () => void;
}) {
  const cache = useQueryClient();
  const save = async (values: RewardValues) => {
    await saveReward(values.code, changeOf(values));
    await cache.invalidateQueries({ queryKey: keys.rewards });
  };
  return (
    <FormDrawer<RewardValues>
      name="reward"
      title={reward ? `修改奖品「${reward.name}」` : '新建奖品'}
      initial={reward ? valuesOf(reward) : NEW_REWARD}
      saved="奖品已保存"
      submit={save}
      onClose={onClose}
    >
      <Identity isNew={!reward} />
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          if (getFieldValue('kind') === 'coupon') return <CouponChoice />;
          return getFieldValue('kind') === 'gift' ? <StoreStock /> : null;
        }}
      </Form.Item>
      <Form.Item
        name="points"
        label="所需积分"
        rules={[{ required: true, message: '请输入所需积分' }]}
      >
        <InputNumber min={1} precision={0} suffix="积分" />
      </Form.Item>
      <TierPrices />
      <Limits />
      <Form.Item name="description" label="说明">
        <Input.TextArea rows={2} maxLength={500} placeholder="写给会员看的说明" />
      </Form.Item>
    </FormDrawer>
  );
}

function Identity({ isNew }: { isNew: boolean }) {
  return (
    <>
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请输入名称' }]}>
        <Input maxLength={32} placeholder="如：四时礼盒一份" />
      </Form.Item>
      <Form.Item
        name="code"
        label="代码"
        extra="字母、数字、_ 或 -；建好后不能改"
        rules={[
          { required: true, message: '请输入代码' },
          { pattern: /^[A-Za-z0-9_-]{1,40}$/, message: '只用字母、数字、_ 或 -，最多 40 位' },
        ]}
      >
        <Input disabled={!isNew} />
      </Form.Item>
      <Form.Item name="kind" label="类型" required>
        <Select
          disabled={!isNew}
          options={REWARD_KINDS.map((kind) => ({ value: kind, label: REWARD_KIND_LABELS[kind] }))}
        />
      </Form.Item>
    </>
  );
}
