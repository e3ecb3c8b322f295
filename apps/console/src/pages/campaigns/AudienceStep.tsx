import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Checkbox, Form, InputNumber, Select } from 'antd';
import { tiersQuery } from '../../api/lists';
import type { CampaignPreview } from '../../api/types';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { Reach } from './Reach';

const MONTHS = Array.from({ length: 12 }, (_, at) => ({ value: at + 1, label: `${at + 1} 月` }));

/** The count follows every change, so that nobody sends into the blue. */
export function AudienceStep({ preview }: { preview: UseQueryResult<CampaignPreview> }) {
  const tiers = useQuery(tiersQuery).data ?? [];
  return (
    <div className="wizard-halves">
      <div>
        <Form.Item name="tiers" label="等级" extra="都不选，就是所有等级">
          <Checkbox.Group options={tiers.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="birthdayMonth" label="生日月份">
          <Select allowClear placeholder="不限" options={MONTHS} />
        </Form.Item>
        <Form.Item name="lastOrderWithinDays" label="最近消费" extra="在这些天以内消费过">
          <InputNumber min={1} max={3650} precision={0} suffix="天" placeholder="不限" />
        </Form.Item>
      </div>
      <div className={preview.isPlaceholderData ? 'refreshing' : undefined}>
        {preview.error && <Refused error={preview.error} onRetry={preview.refetch} />}
        {preview.data ? <Reach preview={preview.data} /> : <Waiting label="正在计算人数" />}
      </div>
    </div>
  );
}
