import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../api/keys';
import { couponTemplatesQuery } from '../../api/lists';
import type { TierBenefits, TierCard } from '../../api/types';
import { editTierBenefits } from '../../api/writes';
import { FormDrawer } from '../../ui/FormDrawer';
import { benefitsOf } from './benefit.rules';

const PERIODS = [
  { value: 'month', label: '每月' },
  { value: 'year', label: '每年' },
];
const CODE = { pattern: /^[A-Za-z0-9_-]{1,32}$/, message: '字母、数字、- 和 _' };
const needed = (message: string) => [{ required: true, message }];

/** What a tier gives beyond points and price. */
export function BenefitForm({ tier, onClose }: { tier: TierCard; onClose: () => void }) {
  const cache = useQueryClient();
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  const coupons = templates.map(({ code, name }) => ({ value: code, label: name }));
  const save = async (values: TierBenefits) => {
    await editTierBenefits(tier.code, benefitsOf(values));
    await cache.invalidateQueries({ queryKey: keys.tiers });
  };
  return (
    <FormDrawer<TierBenefits>
      name="tier-benefits"
      title={`「${tier.name}」的权益`}
      initial={tier.benefitTerms}
      saved="权益已保存"
      submit={save}
      onClose={onClose}
    >
      <Gifts coupons={coupons} />
      <Pack coupons={coupons} />
      <Services />
      <Form.Item name="contact" label="专属服务" extra="写给会员看的联系人与方式，不填就没有">
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="earlyAccess" label="新品优先购" valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  );
}

interface CouponChoice {
  coupons: { value: string; label: string }[];
}

function Gifts({ coupons }: CouponChoice) {
  return (
    <Rows name="upgradeGifts" title="升级礼（每位会员每个等级 12 个月一次）" add={{}}>
      {(at) => (
        <>
          <Form.Item name={[at, 'coupon']} label="优惠券">
            <Select
              allowClear
              options={coupons}
              placeholder="不送券"
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
          <Form.Item name={[at, 'quantity']} label="张数">
            <InputNumber min={1} max={20} precision={0} placeholder="1" />
          </Form.Item>
          <Form.Item name={[at, 'points']} label="或送积分">
            <InputNumber min={1} max={1_000_000} precision={0} placeholder="不送" />
          </Form.Item>
        </>
      )}
    </Rows>
  );
}

function Pack({ coupons }: CouponChoice) {
  return (
    <Rows name="monthlyPack" title="每月礼券" add={{ quantity: 1 }}>
      {(at) => (
        <>
          <Form.Item name={[at, 'coupon']} label="优惠券" rules={needed('请选择优惠券')}>
            <Select options={coupons} />
          </Form.Item>
          <Form.Item name={[at, 'quantity']} label="张数" rules={needed('请输入张数')}>
            <InputNumber min={1} max={20} precision={0} />
          </Form.Item>
        </>
      )}
    </Rows>
  );
}

function Services() {
  return (
    <Rows name="services" title="免费服务" add={{ per: 'month', uses: 1 }}>
      {(at) => (
        <>
          <Form.Item name={[at, 'name']} label="名称" rules={needed('请输入名称')}>
            <Input maxLength={32} />
          </Form.Item>
          <Form.Item name={[at, 'code']} label="代码" rules={[...needed('请输入代码'), CODE]}>
            <Input maxLength={32} />
          </Form.Item>
          <Form.Item name={[at, 'per']} label="周期">
            <Select options={PERIODS} />
          </Form.Item>
          <Form.Item name={[at, 'uses']} label="次数" rules={needed('请输入次数')}>
            <InputNumber min={1} max={1000} precision={0} suffix="次" />
          </Form.Item>
        </>
      )}
    </Rows>
  );
}

/** A list in the form: each line its fields, and a way to take it out. */
function Rows(props: {
  name: string;
  title: string;
  add: object;
  children: (at: number) => ReactNode;
}) {
  return (
    <fieldset className="form-rows">
      <legend>{props.title}</legend>
      <Form.List name={props.name}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="form-row">
                {props.children(name)}
                <Button
                  type="link"
                  danger
                  aria-label={`删除第 ${name + 1} 项`}
                  onClick={() => remove(name)}
                >
                  删除
                </Button>
              </div>
            ))}
            <Button type="dashed" block onClick={() => add(props.add)}>
              添加一项
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
