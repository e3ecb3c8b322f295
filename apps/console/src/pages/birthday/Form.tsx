import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Radio, Select } from 'antd';
import { keys } from '../../api/keys';
import { couponTemplatesQuery, tiersQuery } from '../../api/lists';
import type { BirthdaySettings } from '../../api/types';
import { editBirthday } from '../../api/writes';
import { FormDrawer } from '../../ui/FormDrawer';
import { type BirthdayValues, settingsOf } from './birthday.rules';
import { LEAP_DAY_LABELS } from './words';

export function BirthdayForm({
  settings,
  onClose,
}: {
  settings: BirthdaySettings;
  onClose: () => void;
}) {
  const cache = useQueryClient();
  const tiers = useQuery(tiersQuery).data ?? [];
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  const save = async (values: BirthdayValues) => {
    await editBirthday(settingsOf(values));
    await cache.invalidateQueries({ queryKey: keys.birthday });
  };
  return (
    <FormDrawer<BirthdayValues>
      name="birthday"
      title="修改生日自动化"
      initial={settings}
      saved="设置已保存，从下一次运行起生效"
      submit={save}
      onClose={onClose}
    >
      <Form.Item
        name="daysBefore"
        label="生日前几天送出"
        rules={[{ required: true, message: '请输入天数' }]}
      >
        <InputNumber min={0} max={30} precision={0} suffix="天" />
      </Form.Item>
      <Form.Item name="leapDay" label="2 月 29 日出生的会员，平年算作" required>
        <Radio.Group
          options={Object.entries(LEAP_DAY_LABELS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      {tiers.map(({ code, name }) => (
        <fieldset key={code} className="gift-fields">
          <legend>{name}的生日礼</legend>
          <Form.Item name={['gifts', code, 'coupon']} label="优惠券">
            <Select
              allowClear
              placeholder="不送券"
              showSearch={{ optionFilterProp: 'label' }}
              options={templates.map((one) => ({ value: one.code, label: one.name }))}
            />
          </Form.Item>
          <Form.Item name={['gifts', code, 'points']} label="积分">
            <InputNumber min={1} max={100_000} precision={0} placeholder="不送" />
          </Form.Item>
        </fieldset>
      ))}
      <p className="quiet">没有填写的等级，沿用低一级的生日礼。</p>
    </FormDrawer>
  );
}
