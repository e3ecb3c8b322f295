import { COUPON_CHANNEL_LABELS } from '@shuke/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { keys } from '../../api/keys';
import { couponTemplatesQuery, storesQuery } from '../../api/lists';
import { saveSpendGift } from '../../api/spendGifts';
import type { SpendGift } from '../../api/types';
import { FormDrawer } from '../../ui/FormDrawer';
import { fieldOf, type GiftValues, inputOf, NEW_GIFT, valuesOf } from './gift.rules';

const CHANNELS = Object.entries(COUPON_CHANNEL_LABELS).map(([value, label]) => ({ value, label }));

/** Shared by create and edit. The code is the key, and stays. */
export function SpendGiftForm({
  gift,
  onClose,
}: {
  gift: SpendGift | undefined;
  onClose: () => void;
}) {
  const cache = useQueryClient();
  const save = async (values: GiftValues) => {
    await saveSpendGift(values.code, inputOf(values));
    await cache.invalidateQueries({ queryKey: keys.spendGifts });
  };
  return (
    <FormDrawer<GiftValues>
      name="spend-gift"
      title={gift ? `修改「${gift.name}」` : '新建消费赠券'}
      initial={gift ? valuesOf(gift) : NEW_GIFT}
      saved="已保存，对之后上报的订单生效"
      submit={save}
      onClose={onClose}
      fieldOf={fieldOf}
    >
      <Identity isNew={!gift} />
      <Reward />
      <div className="field-pair">
        <DayField name="from" label="开始日期" />
        <DayField name="until" label="最后一天" />
      </div>
      <Scope />
      <Form.Item name="active" label="启用" valuePropName="checked">
        <Switch />
      </Form.Item>
      <p className="quiet">
        按会员实付金额计算，一单一规则送一张；退款后不足门槛时，没用过的券自动收回，用过的不收回。
      </p>
    </FormDrawer>
  );
}

function Identity({ isNew }: { isNew: boolean }) {
  return (
    <>
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请输入名称' }]}>
        <Input maxLength={32} placeholder="如：三月满200送茶" />
      </Form.Item>
      <Form.Item
        name="code"
        label="代码"
        extra="字母、数字、_ 或 -；建好后不能改"
        rules={[
          { required: true, message: '请输入代码' },
          { pattern: /^[A-Za-z0-9_-]{1,24}$/, message: '只用字母、数字、_ 或 -，最多 24 位' },
        ]}
      >
        <Input disabled={!isNew} />
      </Form.Item>
    </>
  );
}

function Reward() {
  const { data = [], isPending } = useQuery(couponTemplatesQuery);
  return (
    <>
      <Form.Item name="minYuan" label="实付满" rules={[{ required: true, message: '请输入金额' }]}>
        <InputNumber min={0.01} precision={2} suffix="元" />
      </Form.Item>
      <Form.Item name="coupon" label="送哪种券" rules={[{ required: true, message: '请选择券' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={isPending}
          placeholder="选择券模板"
          options={data.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
    </>
  );
}

function Scope() {
  const { data: stores = [] } = useQuery(storesQuery);
  const tags = [...new Set(stores.flatMap((store) => store.tags ?? []))];
  const options = {
    stores: stores.map(({ code, name }) => ({ value: code, label: name })),
    tags: tags.map((tag) => ({ value: tag, label: tag })),
  };
  return (
    <>
      <Many name="stores" label="门店" empty="所有门店" options={options.stores} />
      <Many name="storeTags" label="门店标签" empty="不按标签限制" options={options.tags} />
      <Many name="channels" label="渠道" empty="所有渠道" options={CHANNELS} />
      <Many name="products" label="计入的商品" empty="所有商品" />
      <Many name="categories" label="计入的品类" empty="所有品类" />
      <div className="field-pair">
        <Many name="excludeProducts" label="不计入的商品" empty="没有" />
        <Many name="excludeCategories" label="不计入的品类" empty="没有" />
      </div>
    </>
  );
}

/** Without options the codes are typed: they are the till's own. */
function Many(props: {
  name: keyof GiftValues;
  label: string;
  empty: string;
  options?: { value: string; label: string }[];
}) {
  const { name, label, empty, options } = props;
  return (
    <Form.Item name={name} label={label}>
      {options ? (
        <Select
          mode="multiple"
          allowClear
          placeholder={empty}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
        />
      ) : (
        <Select
          mode="tags"
          allowClear
          open={false}
          suffixIcon={null}
          placeholder={empty}
          tokenSeparators={[',', '，', ' ']}
        />
      )}
    </Form.Item>
  );
}

/** Dates are inclusive: the last good day is the day that people read. */
function DayField({ name, label }: { name: keyof GiftValues; label: string }) {
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
