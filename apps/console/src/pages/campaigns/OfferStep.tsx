import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { couponTemplatesQuery } from '../../api/lists';
import { worthLine } from '../../ui/couponWords';
import { CampaignPhone } from './CampaignPhone';
import type { CampaignValues } from './campaign.rules';

/** The platform's limit of a `thing` keyword, which carries the title. */
const TITLE_AT_MOST = 20;
const BODY_AT_MOST = 200;

export function OfferStep({ values }: { values: CampaignValues }) {
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  return (
    <div className="wizard-halves">
      <div>
        <Form.Item name="couponTemplate" label="送一张券" extra="先发券，再发消息；不选就只发消息">
          <Select
            allowClear
            placeholder="不送券"
            showSearch={{ optionFilterProp: 'label' }}
            options={templates.map((template) => ({
              value: template.code,
              label: `${template.name}（${worthLine(template)}）`,
            }))}
          />
        </Form.Item>
        {values.couponTemplate && (
          <Form.Item
            name="budgetYuan"
            label="预算"
            extra="按发出的券最多会花的钱算，用完即停，其余会员不再发券；不填为不限"
          >
            <InputNumber min={0.01} max={10_000_000} precision={2} prefix="¥" />
          </Form.Item>
        )}
        <Form.Item
          name="title"
          label="消息标题"
          rules={[{ required: true, whitespace: true, message: '请输入消息标题' }]}
        >
          <Input maxLength={TITLE_AT_MOST} showCount placeholder="如：一份小礼已到账" />
        </Form.Item>
        <Form.Item
          name="body"
          label="消息内容"
          rules={[{ required: true, whitespace: true, message: '请输入消息内容' }]}
        >
          <Input.TextArea
            rows={3}
            maxLength={BODY_AT_MOST}
            showCount
            placeholder="如：慢慢挑，喜欢再买"
          />
        </Form.Item>
      </div>
      <CampaignPhone {...values} />
    </div>
  );
}
