import { REWARD_PERIOD_LABELS, REWARD_PERIODS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { couponTemplatesQuery, storesQuery, tiersQuery } from '../../api/lists';

interface Option {
  value: string;
  label: string;
}

const named = ({ code, name }: { code: string; name: string }): Option => ({
  value: code,
  label: name,
});

export function CouponChoice() {
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  return (
    <Form.Item
      name="couponTemplate"
      label="兑换后发放的券"
      rules={[{ required: true, message: '请选择券模板' }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={templates.map(named)}
        placeholder="选择券模板"
      />
    </Form.Item>
  );
}

/** Where a gift lies, and how many. */
export function StoreStock() {
  const stores = useQuery(storesQuery).data ?? [];
  return (
    <Rows
      name="stores"
      label="领取门店与备货"
      choice={{ name: 'store', label: '门店', options: stores.map(named) }}
      amount={{ name: 'stock', label: '备货数量', min: 0, suffix: '份' }}
      add="添加门店"
    />
  );
}

export function TierPrices() {
  const tiers = useQuery(tiersQuery).data ?? [];
  return (
    <Rows
      name="tierPoints"
      label="等级专享价"
      choice={{ name: 'tier', label: '等级', options: tiers.map(named) }}
      amount={{ name: 'points', label: '专享积分', min: 1, suffix: '积分' }}
      add="添加等级价"
    />
  );
}

export function Limits() {
  return (
    <>
      <Form.Item name="stock" label="总库存" extra="不填则不限">
        <InputNumber min={0} precision={0} suffix="份" />
      </Form.Item>
      <Form.Item name="perMember" label="每人共限" extra="不填则不限">
        <InputNumber min={1} max={1000} precision={0} suffix="次" />
      </Form.Item>
      <Form.Item label="周期内每人限" extra="如每月 1 次；次数不填则不限">
        <Space.Compact>
          <Form.Item name={['perPeriod', 'per']} noStyle>
            <Select
              aria-label="周期"
              placeholder="周期"
              style={{ width: 120 }}
              options={REWARD_PERIODS.map((per) => ({
                value: per,
                label: REWARD_PERIOD_LABELS[per],
              }))}
            />
          </Form.Item>
          <Form.Item name={['perPeriod', 'times']} noStyle>
            <InputNumber aria-label="周期内次数" min={1} max={1000} precision={0} suffix="次" />
          </Form.Item>
        </Space.Compact>
      </Form.Item>
      <Form.Item label="可兑换的日子" extra="两头都算；不填则一直可兑">
        <Space>
          <Form.Item name={['onSale', 'from']} noStyle>
            <Input type="date" aria-label="开始日期" />
          </Form.Item>
          <span>至</span>
          <Form.Item name={['onSale', 'validUntil']} noStyle>
            <Input type="date" aria-label="最后一天" />
          </Form.Item>
        </Space>
      </Form.Item>
    </>
  );
}

/** Lines of a choice and a number. */
function Rows(props: {
  name: string;
  label: string;
  choice: { name: string; label: string; options: Option[] };
  amount: { name: string; label: string; min: number; suffix: string };
  add: string;
}) {
  const { name, label, choice, amount, add } = props;
  return (
    <Form.Item label={label}>
      <Form.List name={name}>
        {(rows, { add: addRow, remove }) => (
          <Space orientation="vertical">
            {rows.map((row) => (
              <Space key={row.key}>
                <Form.Item name={[row.name, choice.name]} noStyle rules={[{ required: true }]}>
                  <Select
                    aria-label={choice.label}
                    placeholder={choice.label}
                    style={{ width: 180 }}
                    options={choice.options}
                  />
                </Form.Item>
                <Form.Item name={[row.name, amount.name]} noStyle rules={[{ required: true }]}>
                  <InputNumber
                    aria-label={amount.label}
                    min={amount.min}
                    precision={0}
                    suffix={amount.suffix}
                  />
                </Form.Item>
                <Button type="text" onClick={() => remove(row.name)}>
                  删除
                </Button>
              </Space>
            ))}
            <Button onClick={() => addRow()}>{add}</Button>
          </Space>
        )}
      </Form.List>
    </Form.Item>
  );
}
