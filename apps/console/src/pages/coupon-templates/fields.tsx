import { COST_BEARER_LABELS, COST_BEARERS } from '@shuke/shared';
import { DatePicker, Form, InputNumber, Radio, Select, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { TemplateValues } from './template.rules';

/** What the coupon is worth, by its kind. */
export function WorthFields() {
  const kind = Form.useWatch('kind') as TemplateValues['kind'] | undefined;
  if (kind === 'voucher') return null;
  if (kind === 'pass') return <Uses />;
  return (
    <>
      {kind === 'fixed_price' && <Price />}
      {kind === 'percent_off' && (
        <>
          <Form.Item
            name="payPercent"
            label="折扣"
            extra="会员付原价的百分之几：88 即 8.8 折"
            rules={[{ required: true, message: '请输入折扣' }]}
          >
            <InputNumber min={1} max={99} precision={0} suffix="%" />
          </Form.Item>
          <Form.Item name="capYuan" label="最多减" extra="不填为不封顶">
            <InputNumber min={0.01} precision={2} prefix="¥" />
          </Form.Item>
        </>
      )}
      {kind === 'amount_off' && (
        <Form.Item
          name="amountOffYuan"
          label="减免金额"
          rules={[{ required: true, message: '请输入减免金额' }]}
        >
          <InputNumber min={0.01} precision={2} prefix="¥" />
        </Form.Item>
      )}
      <Form.Item name="thresholdYuan" label="使用门槛" extra="满多少元可用；不填为无门槛">
        <InputNumber min={0.01} precision={2} prefix="¥" />
      </Form.Item>
    </>
  );
}

function Uses() {
  return (
    <Form.Item name="uses" label="可用次数" rules={[{ required: true, message: '请输入次数' }]}>
      <InputNumber min={1} max={1_000} precision={0} suffix="次" />
    </Form.Item>
  );
}

function Price() {
  return (
    <Form.Item
      name="priceYuan"
      label="特价"
      extra="一件商品的价格；请在下面写明适用的商品或品类"
      rules={[{ required: true, message: '请输入特价' }]}
    >
      <InputNumber min={0} precision={2} prefix="¥" />
    </Form.Item>
  );
}

/** What a redeemed coupon costs, and whom; for reports only. */
export function CostFields() {
  return (
    <div className="field-pair">
      <Form.Item name="costYuan" label="每张成本" extra="只用于报表">
        <InputNumber min={0} precision={2} prefix="¥" />
      </Form.Item>
      <Form.Item name="costBearer" label="承担方">
        <Select
          options={COST_BEARERS.map((bearer) => ({
            value: bearer,
            label: COST_BEARER_LABELS[bearer],
          }))}
        />
      </Form.Item>
    </div>
  );
}

/** When an issued coupon is good, and how many there are. */
export function HandingOutFields() {
  return (
    <>
      <Form.Item name="validBy" label="有效期" required>
        <Radio.Group
          options={[
            { value: 'days', label: '领取后若干天' },
            { value: 'dates', label: '固定日期' },
          ]}
        />
      </Form.Item>
      <ValidityFields />
      <Form.Item name="stock" label="总量" extra="所有发放渠道合计；不填为不限">
        <InputNumber min={1} max={100_000_000} precision={0} suffix="张" />
      </Form.Item>
      <Form.Item name="perMember" label="每人限领" extra="不填为不限">
        <InputNumber min={1} max={1_000} precision={0} suffix="张" />
      </Form.Item>
      <Form.Item name="perMemberDay" label="每人每天限领" extra="不填为不限">
        <InputNumber min={1} max={1_000} precision={0} suffix="张" />
      </Form.Item>
      <Form.Item name="grantable" label="店员可以发放" required valuePropName="checked">
        <Switch />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="transferable" label="可以转赠好友" required valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item
          name="transferableAgain"
          label="收到的人可以再转赠"
          required
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      </div>
      <Form.Item name="claimable" label="放进领券中心" required valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  );
}

/** Dates are inclusive: the last good day is the day that people read. */
function ValidityFields() {
  const validBy = Form.useWatch('validBy') as TemplateValues['validBy'] | undefined;
  if (validBy === 'dates') {
    return (
      <div className="field-pair">
        <Day name="from" label="开始日期" />
        <Day name="validUntil" label="最后可用日期" />
      </div>
    );
  }
  return (
    <div className="field-pair">
      <Form.Item
        name="afterDays"
        label="领取后第几天起"
        extra="0 为当天"
        rules={[{ required: true, message: '请输入天数' }]}
      >
        <InputNumber min={0} max={3650} precision={0} suffix="天" />
      </Form.Item>
      <Form.Item name="days" label="有效天数" rules={[{ required: true, message: '请输入天数' }]}>
        <InputNumber min={1} max={3650} precision={0} suffix="天" />
      </Form.Item>
    </div>
  );
}

function Day({ name, label }: { name: keyof TemplateValues; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: `请选择${label}` }]}
      getValueProps={(day?: string) => ({ value: day ? dayjs(day) : undefined })}
      getValueFromEvent={(day: Dayjs | null) => day?.format('YYYY-MM-DD')}
    >
      <DatePicker />
    </Form.Item>
  );
}
