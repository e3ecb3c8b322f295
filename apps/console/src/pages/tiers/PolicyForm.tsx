import { TIER_METRIC_LABELS } from '@shuke/shared';
import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Radio, Select, Switch } from 'antd';
import { keys } from '../../api/keys';
import type { TierCard, TierPolicy } from '../../api/types';
import { editTierPolicy } from '../../api/writes';
import { FormDrawer } from '../../ui/FormDrawer';
import { count } from '../../ui/format';
import { type PolicyValues, policyChanges, policyOf, valuesOf } from './policy.rules';

const METRICS = Object.entries(TIER_METRIC_LABELS).map(([value, label]) => ({ value, label }));
const WINDOWS = [
  { value: 'rolling', label: '最近若干个月' },
  { value: 'calendar_year', label: '自然年内' },
  { value: 'lifetime', label: '入会以来（不需要保级）' },
];
const STEPS = [
  { value: true, label: '逐级下降' },
  { value: false, label: '降到达标的等级' },
];

export function PolicyForm({
  policy,
  tiers,
  onClose,
}: {
  policy: TierPolicy;
  tiers: TierCard[];
  onClose: () => void;
}) {
  const cache = useQueryClient();
  const save = async (values: PolicyValues) => {
    await editTierPolicy(policyOf(values));
    await cache.invalidateQueries({ queryKey: keys.tiers });
  };
  return (
    <FormDrawer<PolicyValues>
      name="tier-policy"
      title="修改等级规则"
      initial={valuesOf(policy)}
      saved="等级规则已保存，从下一次评定起生效"
      submit={save}
      onClose={onClose}
      preview={(values) => <Difference before={policy} after={policyOf(values)} tiers={tiers} />}
    >
      <Form.Item name="metric" label="升级依据">
        <Radio.Group options={METRICS} />
      </Form.Item>
      <Form.Item name="growthPerYuan" label="消费 1 元得到的成长值" extra="不填就不记成长值">
        <InputNumber min={0} max={100} precision={0} suffix="点" />
      </Form.Item>
      <Growth name="register" label="入会得到的成长值" />
      <Growth name="completeProfile" label="完善资料得到的成长值" />
      <Form.Item name="windowKind" label="统计期">
        <Select options={WINDOWS} />
      </Form.Item>
      <Months name="windowMonths" label="最近几个月" shownWhen={isRolling} />
      <Form.Item name="forEver" label="等级长期有效" valuePropName="checked">
        <Switch />
      </Form.Item>
      <Months name="validMonths" label="等级有效期" shownWhen={(values) => !values.forEver} />
      <Days name="graceDays" label="宽限期" most={365} extra="到期后仍可保级的天数" />
      <Form.Item name="stepDown" label="未保级时">
        <Radio.Group options={STEPS} />
      </Form.Item>
      <Form.Item name="revokeOnRefund" label="退款后收回因此得到的升级" valuePropName="checked">
        <Switch />
      </Form.Item>
      <Words name="categories" label="没有会员价的品类" />
      <Words name="products" label="没有会员价的商品编号" />
      <Days name="noticeDays" label="到期前几天提醒" most={180} extra="0 表示不提醒" />
    </FormDrawer>
  );
}

/** Asked for only where growth value is kept. */
function Growth({ name, label }: { name: 'register' | 'completeProfile'; label: string }) {
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldValue }) =>
        typeof getFieldValue('growthPerYuan') === 'number' && (
          <Form.Item name={name} label={label} extra="不填就没有">
            <InputNumber min={1} max={1_000_000} precision={0} suffix="点" />
          </Form.Item>
        )
      }
    </Form.Item>
  );
}

function Words({ name, label }: { name: keyof PolicyValues; label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <Select mode="tags" open={false} suffixIcon={null} placeholder="输入后回车" />
    </Form.Item>
  );
}

function isRolling({ windowKind }: PolicyValues): boolean {
  return windowKind === 'rolling';
}

function Months(props: {
  name: keyof PolicyValues;
  label: string;
  shownWhen: (values: PolicyValues) => boolean;
}) {
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldsValue }) =>
        props.shownWhen(getFieldsValue(true) as PolicyValues) && (
          <Form.Item
            name={props.name}
            label={props.label}
            rules={[{ required: true, message: `请输入${props.label}` }]}
          >
            <InputNumber min={1} max={120} precision={0} suffix="个月" />
          </Form.Item>
        )
      }
    </Form.Item>
  );
}

function Days(props: { name: string; label: string; most: number; extra: string }) {
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={props.extra}
      rules={[{ required: true, message: `请输入${props.label}` }]}
    >
      <InputNumber min={0} max={props.most} precision={0} suffix="天" />
    </Form.Item>
  );
}

/** What saving would make different, and whom it concerns. */
function Difference({
  before,
  after,
  tiers,
}: {
  before: TierPolicy;
  after: TierPolicy;
  tiers: TierCard[];
}) {
  const changes = policyChanges(before, after);
  const total = (of: (tier: TierCard) => number) => tiers.reduce((sum, tier) => sum + of(tier), 0);
  return (
    <>
      <h3>保存后</h3>
      {changes.length === 0 && <p className="quiet">还没有改动</p>}
      <dl className="numbers">
        {changes.map((change) => (
          <div key={change.label}>
            <dt>{change.label}</dt>
            <dd>
              {change.before} → <strong>{change.after}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt>30 天内到期，按新规则评定</dt>
          <dd>{count(total(({ endingSoon }) => endingSoon))} 位会员</dd>
        </div>
        <div>
          <dt>正在宽限期，按新规则评定</dt>
          <dd>{count(total(({ inGrace }) => inGrace))} 位会员</dd>
        </div>
      </dl>
      <p className="quiet">会员现在的等级与有效期不变。</p>
    </>
  );
}
