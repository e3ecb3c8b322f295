import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { couponSettingsQuery, editCouponSettings } from '../../api/couponSettings';
import { keys } from '../../api/keys';
import type { CouponSettings } from '../../api/types';
import { FormDrawer } from '../../ui/FormDrawer';
import { count } from '../../ui/format';

/** What holds for the coupons of all templates, in a line. */
export function SettingsLine() {
  const { data } = useQuery(couponSettingsQuery);
  if (!data) return null;
  const { staffGrantsPerDay, returnGraceDays } = data;
  const grants =
    staffGrantsPerDay === 0 ? '店员不能送券' : `每位店员每天最多送 ${count(staffGrantsPerDay)} 张`;
  const returns =
    returnGraceDays === 0
      ? '整单退款退回的券已过期的，当天还能用'
      : `整单退款退回的券已过期的，再有效 ${returnGraceDays} 天`;
  return <p className="quiet page-note">{`${grants} · ${returns}`}</p>;
}

export function SettingsButton() {
  const { data } = useQuery(couponSettingsQuery);
  const [editing, setEditing] = useState(false);
  if (!useMay('template.edit') || !data) return null;
  return (
    <>
      <Button onClick={() => setEditing(true)}>发券与退券设置</Button>
      {editing && <SettingsForm settings={data} onClose={() => setEditing(false)} />}
    </>
  );
}

function SettingsForm({ settings, onClose }: { settings: CouponSettings; onClose: () => void }) {
  const cache = useQueryClient();
  const save = async (values: CouponSettings) => {
    await editCouponSettings(values);
    await cache.invalidateQueries({ queryKey: keys.couponSettings });
  };
  return (
    <FormDrawer<CouponSettings>
      name="coupon-settings"
      title="发券与退券设置"
      initial={settings}
      saved="设置已保存，马上生效"
      submit={save}
      onClose={onClose}
    >
      <Form.Item
        name="staffGrantsPerDay"
        label="每位店员每天最多送"
        extra="只算模板里允许店员送的券；0 表示店员不能送"
        rules={[{ required: true, message: '请输入张数' }]}
      >
        <InputNumber min={0} max={10_000} precision={0} suffix="张" />
      </Form.Item>
      <Form.Item
        name="returnGraceDays"
        label="退款退回的券已过期时，再有效"
        extra="从退款那天算起；没有过期的券按自己的有效期"
        rules={[{ required: true, message: '请输入天数' }]}
      >
        <InputNumber min={0} max={365} precision={0} suffix="天" />
      </Form.Item>
    </FormDrawer>
  );
}
