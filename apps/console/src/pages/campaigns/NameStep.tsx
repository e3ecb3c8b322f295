import { Form, Input } from 'antd';

export function NameStep() {
  return (
    <Form.Item
      name="name"
      label="活动名称"
      extra="只有同事看得到，写清楚以后好找"
      rules={[{ required: true, whitespace: true, message: '请输入活动名称' }]}
    >
      <Input maxLength={40} placeholder="如：十一月生日月问候" autoFocus />
    </Form.Item>
  );
}
