import { ADJUSTMENT_KIND_LABELS } from '@shuke/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import {
  adjustmentQuery,
  approveAdjustment,
  rejectAdjustment,
  withdrawAdjustment,
} from '../../api/adjustments';
import { keys } from '../../api/keys';
import type { AdjustmentDetail } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { signed, timeOf } from '../../ui/format';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { effectNumbers, personText } from './words';

/** What approving does is said in numbers of this minute, before anybody presses. */
export function Decide({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(adjustmentQuery(id));
  return (
    <Drawer open title="积分调整申请" size={520} onClose={onClose}>
      {error && <Refused error={error} onRetry={refetch} />}
      {!error && !data && <Waiting label="正在读取申请" rows={4} />}
      {data && <Request adjustment={data} onDone={onClose} />}
    </Drawer>
  );
}

function Request({ adjustment, onDone }: { adjustment: AdjustmentDetail; onDone: () => void }) {
  const { memberNo, kind, points, reason, requestedBy, requestedAt, effect } = adjustment;
  return (
    <>
      <Numbers
        numbers={[
          { label: '会员号', value: memberNo },
          { label: '类型', value: ADJUSTMENT_KIND_LABELS[kind] },
          { label: '申请', value: `${signed(points)} 分` },
          { label: '申请人', value: `${personText(requestedBy)} · ${timeOf(requestedAt)}` },
          { label: '原因', value: reason },
        ]}
      />
      <h3>如果现在通过</h3>
      {effect ? (
        <Numbers numbers={effectNumbers(effect)} />
      ) : (
        <p className="quiet">现在已经无法入账：会员的可用积分不足，或订单积分已经扣回。</p>
      )}
      <Answers adjustment={adjustment} onDone={onDone} />
    </>
  );
}

function Answers({ adjustment, onDone }: { adjustment: AdjustmentDetail; onDone: () => void }) {
  const { id, decidable, withdrawable, effect } = adjustment;
  const [note, setNote] = useState('');
  const { message } = App.useApp();
  const cache = useQueryClient();
  const answering = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: keys.adjustments('all').slice(0, 1) });
      message.success('已处理');
      onDone();
    },
  });
  const press = (act: () => Promise<unknown>) => () => answering.mutate(act);
  return (
    <>
      {answering.error && <Refused error={answering.error} />}
      {decidable && (
        <>
          <Input.TextArea
            aria-label="拒绝的理由"
            placeholder="拒绝时请写明理由"
            maxLength={200}
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className="drawer-footer">
            <Button
              danger
              disabled={note.trim() === ''}
              loading={answering.isPending}
              onClick={press(() => rejectAdjustment(id, note.trim()))}
            >
              拒绝
            </Button>
            <Button
              type="primary"
              disabled={!effect}
              loading={answering.isPending}
              onClick={press(() => approveAdjustment(id))}
            >
              通过，{signed(effect?.points ?? adjustment.points)} 分入账
            </Button>
          </div>
        </>
      )}
      {withdrawable && (
        <div className="drawer-footer">
          <Button loading={answering.isPending} onClick={press(() => withdrawAdjustment(id))}>
            撤回申请
          </Button>
        </div>
      )}
    </>
  );
}
