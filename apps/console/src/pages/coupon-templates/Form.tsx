import { COUPON_KIND_LABELS, COUPON_KINDS } from '@shuke/shared';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { keys } from '../../api/keys';
import type { CouponTemplate } from '../../api/types';
import { createCouponTemplate, editCouponTemplate } from '../../api/writes';
import { FormDrawer } from '../../ui/FormDrawer';
import { CostFields, HandingOutFields, WorthFields } from './fields';
import { Preview } from './Preview';
import { ScopeFields, StackingFields } from './ReachFields';
import { TimeFields } from './TimeFields';
import { fieldOf, inputOf, NEW_TEMPLATE, type TemplateValues, valuesOf } from './template.rules';

/** Shared by create and edit. The code is the key, and stays. */
export function TemplateForm({
  template,
  onClose,
}: {
  template?: CouponTemplate | undefined;
  onClose: () => void;
}) {
  const cache = useQueryClient();
  const save = async (values: TemplateValues) => {
    const { code, ...terms } = inputOf(values);
    await (template ? editCouponTemplate(code, terms) : createCouponTemplate({ code, ...terms }));
    await cache.invalidateQueries({ queryKey: keys.couponTemplates });
  };
  return (
    <FormDrawer<TemplateValues>
      name="coupon-template"
      title={template ? `修改券模板「${template.name}」` : '新建券模板'}
      initial={template ? valuesOf(template) : NEW_TEMPLATE}
      saved={template ? '券模板已保存' : '券模板已新建'}
      submit={save}
      onClose={onClose}
      fieldOf={fieldOf}
      preview={(values) => <Preview values={values} />}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请输入名称' }]}>
        <Input maxLength={60} placeholder="如：满100减20" />
      </Form.Item>
      <Form.Item
        name="code"
        label="代码"
        extra="字母、数字、_ 或 -；建好后不能改"
        rules={[
          { required: true, message: '请输入代码' },
          { pattern: /^[A-Za-z0-9_-]{1,40}$/, message: '只用字母、数字、_ 或 -，最多 40 位' },
        ]}
      >
        <Input disabled={Boolean(template)} />
      </Form.Item>
      <Form.Item name="kind" label="类型" required>
        <Select
          disabled={Boolean(template)}
          options={COUPON_KINDS.map((kind) => ({ value: kind, label: COUPON_KIND_LABELS[kind] }))}
        />
      </Form.Item>
      <WorthFields />
      <Form.Item name="description" label="说明">
        <Input.TextArea rows={2} maxLength={200} placeholder="写给会员看的使用说明" />
      </Form.Item>
      <h2>发放与有效期</h2>
      <HandingOutFields />
      <h2>适用范围</h2>
      <ScopeFields />
      <h2>可用时间</h2>
      <TimeFields />
      <h2>叠加与成本</h2>
      <StackingFields />
      <CostFields />
    </FormDrawer>
  );
}
