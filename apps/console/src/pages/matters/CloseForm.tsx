import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { keys } from '../../api/keys';
import { closeMatter } from '../../api/matters';
import type { Matter } from '../../api/types';
import { FormDrawer } from '../../ui/FormDrawer';
import { numberText, whyText } from './words';

export function CloseForm({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const cache = useQueryClient();
  const save = async ({ note }: { note?: string }) => {
    await closeMatter(matter.id, note?.trim() || undefined);
    await cache.invalidateQueries({ queryKey: keys.allMatters });
  };
  return (
    <FormDrawer<{ note?: string }>
      name="matter"
      title={`处理完 ${numberText(matter)}`}
      initial={{}}
      saved="已移到「已处理」"
      submit={save}
      onClose={onClose}
    >
      <p className="quiet">{whyText(matter)}</p>
      <Form.Item name="note" label="怎么处理的" extra="给同事看，可以不写">
        <Input.TextArea maxLength={200} showCount rows={3} />
      </Form.Item>
    </FormDrawer>
  );
}
