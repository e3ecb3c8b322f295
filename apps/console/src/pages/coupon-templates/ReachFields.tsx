import { COUPON_CHANNEL_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select, Switch } from 'antd';
import { storesQuery, tiersQuery } from '../../api/lists';
import type { TemplateValues } from './template.rules';

const CHANNELS = Object.entries(COUPON_CHANNEL_LABELS).map(([value, label]) => ({ value, label }));

/** Where, on what and for whom. What is left empty limits nothing. */
export function ScopeFields() {
  const { data: stores = [] } = useQuery(storesQuery);
  const { data: tiers = [] } = useQuery(tiersQuery);
  const tags = [...new Set(stores.flatMap((store) => store.tags ?? []))];
  const named = (items: readonly { code: string; name: string }[]) =>
    items.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Many name="stores" label="适用门店" empty="所有门店" options={named(stores)} />
      {tags.length > 0 && (
        <Many
          name="storeTags"
          label="适用门店标签"
          empty="不按标签限制"
          extra="带有任一标签的门店，和上面选的门店都可用"
          options={tags.map((tag) => ({ value: tag, label: tag }))}
        />
      )}
      <Typed name="products" label="适用商品" empty="所有商品" extra="输入商品编码，回车确认" />
      <Typed name="categories" label="适用品类" empty="所有品类" />
      <div className="field-pair">
        <Typed name="excludeProducts" label="除外商品" empty="没有" />
        <Typed name="excludeCategories" label="除外品类" empty="没有" />
      </div>
      <Many name="tiers" label="适用等级" empty="所有等级" options={named(tiers)} />
      <Many name="channels" label="使用渠道" empty="所有渠道" options={CHANNELS} />
    </>
  );
}

/** With which other coupons it goes into one order. */
export function StackingFields() {
  const kind = Form.useWatch('kind') as TemplateValues['kind'] | undefined;
  if (kind === 'pass') return null;
  return (
    <>
      <Form.Item
        name="group"
        label="叠加组"
        extra="同组的券按组名互相识别；不填则不与任何券同用"
        rules={[{ pattern: /^[A-Za-z0-9_-]{1,32}$/, message: '只用字母、数字、_ 或 -' }]}
      >
        <Input placeholder="如：A" />
      </Form.Item>
      <Typed
        name="combinesWith"
        label="可与这些组同用"
        empty="不与其他券同用"
        extra="两张券要互相写明对方的组，才能用在同一单"
      />
      <Form.Item
        name="combinesWithMemberPrice"
        label="与会员价同享"
        required
        valuePropName="checked"
        extra="关闭后，这张券优惠的商品按原价计算"
      >
        <Switch />
      </Form.Item>
    </>
  );
}

interface ManyProps {
  name: keyof TemplateValues;
  label: string;
  /** What an empty list means. */
  empty: string;
  extra?: string;
}

function Many({
  name,
  label,
  empty,
  extra,
  options,
}: ManyProps & { options: { value: string; label: string }[] }) {
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <Select
        mode="multiple"
        allowClear
        placeholder={empty}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  );
}

/** Codes of the till's own, which no list of ours knows. */
function Typed({ name, label, empty, extra }: ManyProps) {
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <Select
        mode="tags"
        allowClear
        open={false}
        suffixIcon={null}
        placeholder={empty}
        tokenSeparators={[',', '，', ' ']}
      />
    </Form.Item>
  );
}
