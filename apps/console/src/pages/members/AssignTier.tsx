import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { keys } from '../../api/keys';
import { tiersQuery } from '../../api/lists';
import type { MemberDetail, TierAssignment } from '../../api/types';
import { assignTier } from '../../api/writes';
import { FormDrawer } from '../../ui/FormDrawer';

/** Sets a member's tier by hand, until a day. */
export function AssignTier({ member }: { member: MemberDetail }) {
  const [open, setOpen] = useState(false);
  if (!useMay('tier.assign')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>人工定级</Button>
      {open && <AssignForm member={member} onClose={() => setOpen(false)} />}
    </>
  );
}

function AssignForm({ member, onClose }: { member: MemberDetail; onClose: () => void }) {
  const cache = useQueryClient();
  const tiers = useQuery(tiersQuery).data ?? [];
  const { memberNo, tierHistory, tier } = member;
  const save = async (values: TierAssignment) => {
    // A second press finds the same history, and gets the first answer.
    await assignTier(memberNo, values, `tier-${memberNo}-${tierHistory.length}`);
    await cache.invalidateQueries({ queryKey: keys.member(memberNo) });
  };
  return (
    <FormDrawer<TierAssignment>
      name="assign-tier"
      title={`给会员 ${memberNo} 定级`}
      initial={{ tierCode: tier.code }}
      saved="等级已生效"
      submit={save}
      onClose={onClose}
    >
      <p className="quiet">
        到期前不会被降级；消费照常累计，达到更高等级时仍会升级。到期后按等级规则评定。
      </p>
      <Form.Item name="tierCode" label="等级" rules={[{ required: true, message: '请选择等级' }]}>
        <Select options={tiers.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item
        name="until"
        label="保留至（含当天）"
        rules={[{ required: true, message: '请选择日期' }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="reason"
        label="原因"
        extra="会记入等级记录与操作记录"
        rules={[{ required: true, min: 2, message: '请写明原因' }]}
      >
        <Input.TextArea maxLength={200} rows={3} showCount />
      </Form.Item>
    </FormDrawer>
  );
}
