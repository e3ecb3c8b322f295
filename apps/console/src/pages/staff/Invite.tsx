import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Typography } from 'antd';
import type { StaffRow } from '../../api/types';
import { inviteStaff } from '../../api/writes';
import { timeOf } from '../../ui/format';
import { Refused } from '../../ui/Refused';

/** A code is made only when asked for: making one ends the one before it. */
export function Invite({ staff, onClose }: { staff: StaffRow; onClose: () => void }) {
  const making = useMutation({ mutationFn: () => inviteStaff(staff.code) });
  const invitation = making.data;
  return (
    <Modal open title={`邀请${staff.name}绑定微信`} footer={null} onCancel={onClose}>
      {invitation ? (
        <div className="invitation">
          <Typography.Text copyable className="invitation-code">
            {invitation.inviteCode}
          </Typography.Text>
          <p className="quiet">{timeOf(invitation.expiresAt)} 前有效，只能用一次</p>
          <p>请{staff.name}打开小程序，进入「我的 → 员工入口」，输入这个邀请码。</p>
        </div>
      ) : (
        <div className="invitation">
          <p>
            将为 {staff.name}（工号 {staff.code}）生成一个 24
            小时内有效的邀请码，之前的邀请码随即失效。
          </p>
          {making.error && <Refused error={making.error} />}
          <Button type="primary" loading={making.isPending} onClick={() => making.mutate()}>
            生成邀请码
          </Button>
        </div>
      )}
    </Modal>
  );
}
