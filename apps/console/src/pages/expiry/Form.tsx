import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { editExpiry } from '../../api/expiry';
import { keys } from '../../api/keys';
import type { ExpirySettings } from '../../api/types';
import { FormDrawer } from '../../ui/FormDrawer';

export function ExpiryForm({
  settings,
  onClose,
}: {
  settings: ExpirySettings;
  onClose: () => void;
}) {
  const cache = useQueryClient();
  const save = async (values: ExpirySettings) => {
    await editExpiry(values);
    await cache.invalidateQueries({ queryKey: keys.expiry });
  };
  return (
    <FormDrawer<ExpirySettings>
      name="expiry"
      title="修改到期提醒"
      initial={settings}
      saved="设置已保存，从下一次运行起生效"
      submit={save}
      onClose={onClose}
    >
      <Days name="pointsDays" label="积分到期前几天提醒" />
      <Days name="couponDays" label="优惠券到期前几天提醒" />
      <p className="quiet">
        到期提醒属于服务消息，不受营销同意、免打扰时段和频次上限的限制；没有订阅次数的会员在小程序里看到。
      </p>
    </FormDrawer>
  );
}

function Days({ name, label }: { name: keyof ExpirySettings; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra="0 表示不提醒"
      rules={[{ required: true, message: '请输入天数' }]}
    >
      <InputNumber min={0} max={90} precision={0} suffix="天" />
    </Form.Item>
  );
}
