import { TIER_METRIC_LABELS, type TierMetric } from '@shuke/shared';
import { useQueryClient } from '@tanstack/react-query';
import { ColorPicker, Form, Input, InputNumber } from 'antd';
import { keys } from '../../api/keys';
import type { TierCard } from '../../api/types';
import { editTier } from '../../api/writes';
import { FormDrawer } from '../../ui/FormDrawer';
import { METRIC_UNITS } from '../../ui/metric';
import { TierFace } from '../../ui/phone/TierFace';
import { changeOf, type TierValues, valuesOf } from './tier.rules';

const FACE = [
  { name: 'from', label: '起始色' },
  { name: 'to', label: '结束色' },
  { name: 'text', label: '文字色' },
];

export function TierForm({
  tier,
  metric,
  onClose,
}: {
  tier: TierCard;
  metric: TierMetric;
  onClose: () => void;
}) {
  const cache = useQueryClient();
  const save = async (values: TierValues) => {
    await editTier(tier.code, changeOf(values, metric));
    await cache.invalidateQueries({ queryKey: keys.tiers });
  };
  return (
    <FormDrawer<TierValues>
      name="tier"
      title={`修改等级「${tier.name}」`}
      initial={valuesOf(tier, metric)}
      saved="等级已保存"
      submit={save}
      onClose={onClose}
      preview={(values) => <TierFace tier={changeOf(values, metric)} />}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请输入名称' }]}>
        <Input maxLength={16} />
      </Form.Item>
      <Threshold name="enter" label="升级条件" metric={metric} locked={tier.rank === 0} />
      <Threshold name="keep" label="保级条件" metric={metric} locked={tier.rank === 0} />
      <Form.Item
        name="pointsTimes"
        label="积分倍数"
        rules={[{ required: true, message: '请输入积分倍数' }]}
      >
        <InputNumber min={1} max={10} step={0.1} precision={2} suffix="倍" />
      </Form.Item>
      <Form.Item
        name="payPercent"
        label="会员价"
        extra="会员付原价的百分之几；100 表示不打折"
        rules={[{ required: true, message: '请输入会员价' }]}
      >
        <InputNumber min={1} max={100} precision={0} suffix="%" />
      </Form.Item>
      <div className="face-colors">
        {FACE.map(({ name, label }) => (
          <Form.Item key={name} name={['cardFace', name]} label={label} required>
            <Colour />
          </Form.Item>
        ))}
      </div>
    </FormDrawer>
  );
}

function Threshold(props: {
  name: 'enter' | 'keep';
  label: string;
  metric: TierMetric;
  locked: boolean;
}) {
  const { scale, name: unit } = METRIC_UNITS[props.metric];
  const period = props.name === 'enter' ? '统计期内' : '等级有效期内';
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={
        props.locked
          ? '最低等级入会即得，不设门槛'
          : `${period}${TIER_METRIC_LABELS[props.metric]}达到`
      }
      rules={[{ required: true, message: `请输入${props.label}` }]}
    >
      <InputNumber min={0} precision={scale === 1 ? 0 : 2} suffix={unit} disabled={props.locked} />
    </Form.Item>
  );
}

interface ColourProps {
  value?: string;
  onChange?: (colour: string) => void;
  'aria-required'?: string;
}

/** A form marks its required fields with `aria-required`, which the picker's button may not carry. */
function Colour({ onChange, 'aria-required': _, ...field }: ColourProps) {
  return (
    <ColorPicker
      {...field}
      showText
      disabledAlpha
      onChange={(colour) => onChange?.(colour.toHexString())}
    />
  );
}
