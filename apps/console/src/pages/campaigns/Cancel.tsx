import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { cancelCampaign, handledOf } from '../../api/campaigns';
import { keys } from '../../api/keys';
import type { Campaign } from '../../api/types';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';

export function Cancel({ campaign }: { campaign: Campaign }) {
  const [open, setOpen] = useState(false);
  const cache = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelCampaign(campaign.id),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: keys.campaigns });
      setOpen(false);
    },
  });
  if (!useMay('campaign.run')) return null;
  const done = handledOf(campaign);
  const left = Math.max(0, campaign.progress.planned - done);
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        停止发送
      </Button>
      <ConfirmInNumbers
        open={open}
        title={`停止「${campaign.name}」`}
        numbers={[
          { label: '已处理', value: `${count(done)} 位` },
          { label: '还没处理', value: `${count(left)} 位` },
        ]}
        warning="还没处理的会员不会再收到权益和消息；已经给出的一直有效。停止后不能继续。"
        confirm={`停止，不再发给 ${count(left)} 位`}
        danger
        working={cancelling.isPending}
        error={cancelling.error}
        onConfirm={() => cancelling.mutate()}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
