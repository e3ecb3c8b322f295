import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { keys } from '../../api/keys';
import { closeMissedGrant } from '../../api/missedGrants';
import type { MissedGrant } from '../../api/types';
import { FormDrawer } from '../../ui/FormDrawer';
import { sourceText, whoText } from './words';

export function CloseForm({ missed, onClose }: { missed: MissedGrant; onClose: () => void }) {
  const cache = useQueryClient();
  const save = async ({ reason }: { reason: string }) => {
    await closeMissedGrant(missed.id, reason.trim());
    await cache.invalidateQueries({ queryKey: keys.allMissedGrants });
  };
  return (
    <FormDrawer<{ reason: string }>
      name="missed-grant"
      title={`不再补发给 ${whoText(missed)}`}
      initial={{}}
      saved="已移到「不再补发」"
      submit={save}
      onClose={onClose}
    >
      <p className="quiet">
        「{missed.templateName}」（{sourceText(missed)}
        ）不会再发给这位会员，之后的自动补发也会跳过。
      </p>
      <Form.Item
        name="reason"
        label="原因"
        rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
      >
        <Input.TextArea maxLength={200} showCount rows={3} placeholder="如：已在门店用礼品补偿" />
      </Form.Item>
    </FormDrawer>
  );
}
