import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Radio, Select, Switch } from 'antd';
import { storesQuery } from '../../api/lists';
import type { RulesValues } from './rules-form.rules';

type Name = keyof RulesValues;

export function BasicFields() {
  const expiry = Form.useWatch('expiry') as RulesValues['expiry'] | undefined;
  return (
    <fieldset className="rule-fields">
      <legend>基本</legend>
      <div className="field-pair">
        <Form.Item name="yuan" label="每消费" rules={[needed('金额')]}>
          <InputNumber min={0.01} max={10_000} precision={2} suffix="元" />
        </Form.Item>
        <Whole name="points" label="得" min={1} max={10_000} suffix="积分" />
      </div>
      <Whole
        name="availableAfterDays"
        label="付款几天后可用"
        extra="0 为马上可用；留出退货的时间，可以少出现欠分"
        min={0}
        max={365}
        suffix="天"
      />
      <Form.Item name="expiry" label="有效期" required>
        <Radio.Group
          options={[
            { value: 'end_of_next_year', label: '到次年年底' },
            { value: 'months', label: '若干个月' },
            { value: 'never', label: '长期有效' },
          ]}
        />
      </Form.Item>
      {expiry === 'months' && (
        <Whole name="expiryMonths" label="获得后几个月" min={1} max={999} suffix="个月" />
      )}
      <Whole
        name="returnGraceDays"
        label="退回的积分已过期时，再给"
        min={1}
        max={365}
        suffix="天"
      />
    </fieldset>
  );
}

export function LimitFields() {
  const pays = Form.useWatch('paysWithPoints') as boolean | undefined;
  return (
    <fieldset className="rule-fields">
      <legend>抵现与上限</legend>
      <Form.Item name="paysWithPoints" label="可以抵现" required valuePropName="checked">
        <Switch />
      </Form.Item>
      {pays && (
        <div className="field-pair">
          <Whole name="pointsPerYuan" label="抵 1 元要" min={1} max={1_000_000} suffix="积分" />
          <Whole name="maxSharePercent" label="最多抵应付的" min={1} max={100} suffix="%" />
        </div>
      )}
      <div className="field-pair">
        <Cap name="perOrder" label="每单最多得" />
        <Cap name="perMemberDay" label="每人每天最多得" />
      </div>
    </fieldset>
  );
}

export function ExclusionFields() {
  const stores = useQuery(storesQuery).data ?? [];
  return (
    <fieldset className="rule-fields">
      <legend>不积分的</legend>
      <Words name="products" label="商品编号" />
      <Words name="categories" label="品类" />
      <Form.Item name="stores" label="门店">
        <Select
          mode="multiple"
          options={stores.map(({ code, name }) => ({ value: code, label: name }))}
          optionFilterProp="label"
        />
      </Form.Item>
    </fieldset>
  );
}

/** What keeps the hands of people safe: their own corrections, and gifts among members. */
export function HandFields() {
  const transfers = Form.useWatch('allowsTransfers') as boolean | undefined;
  return (
    <fieldset className="rule-fields">
      <legend>人工调整与转赠</legend>
      <Form.Item
        name="secondPersonAbove"
        label="人工调整超过多少要第二个人复核"
        extra="不填为都不用复核；填 0 为每一次都要"
      >
        <InputNumber min={0} max={1_000_000_000} precision={0} suffix="积分" />
      </Form.Item>
      <Form.Item name="allowsTransfers" label="会员可以转赠积分" required valuePropName="checked">
        <Switch />
      </Form.Item>
      {transfers && (
        <div className="field-pair">
          <Whole name="minPoints" label="一次最少" min={1} max={1_000_000_000} suffix="积分" />
          <Whole name="maxPerDay" label="每人每天最多" min={1} max={1_000_000_000} suffix="积分" />
        </div>
      )}
    </fieldset>
  );
}

export function ActivityFields() {
  return (
    <fieldset className="rule-fields">
      <legend>行为送积分</legend>
      <div className="field-pair">
        <Gift name="register" label="入会" />
        <Gift name="completeProfile" label="完善资料" />
      </div>
    </fieldset>
  );
}

function Whole(props: {
  name: Name;
  label: string;
  extra?: string;
  min: number;
  max: number;
  suffix: string;
}) {
  const { name, label, extra, min, max, suffix } = props;
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[needed(label)]}>
      <InputNumber min={min} max={max} precision={0} suffix={suffix} />
    </Form.Item>
  );
}

function Cap({ name, label }: { name: Name; label: string }) {
  return (
    <Form.Item name={name} label={label} extra="不填为不限">
      <InputNumber min={1} max={1_000_000_000} precision={0} suffix="积分" />
    </Form.Item>
  );
}

function Gift({ name, label }: { name: Name; label: string }) {
  return (
    <Form.Item name={name} label={label} extra="不填为不送">
      <InputNumber min={1} max={1_000_000} precision={0} suffix="积分" />
    </Form.Item>
  );
}

function Words({ name, label }: { name: Name; label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <Select mode="tags" open={false} suffixIcon={null} placeholder="输入后回车" />
    </Form.Item>
  );
}

function needed(label: string) {
  return { required: true, message: `请输入${label}` };
}
