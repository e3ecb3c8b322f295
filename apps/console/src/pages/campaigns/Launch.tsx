import { SendOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useMay } from '../../access';
import { followCampaign, handledOf, launchCampaign, previewQuery } from '../../api/campaigns';
import { keys } from '../../api/keys';
import type { Campaign } from '../../api/types';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';
import { useLongWork } from '../../ui/ProgressTray';
import { numbersOf } from './numbers';

/** Counts anew before it asks: a draft may be days old. */
export function Launch({ campaign }: { campaign: Campaign }) {
  const asked = (useLocation().state as { send?: boolean } | null)?.send ?? false;
  const [open, setOpen] = useState(asked);
  const { data: preview } = useQuery({
    ...previewQuery(campaign.audience, campaign.offer),
    enabled: open,
  });
  const launching = useLaunching(campaign);
  if (!useMay('campaign.run')) return null;
  const reached = preview?.consented ?? 0;
  return (
    <>
      <Button type="primary" icon={<SendOutlined />} onClick={() => setOpen(true)}>
        现在发送
      </Button>
      <ConfirmInNumbers
        open={open && preview !== undefined}
        title={`发送「${campaign.name}」`}
        numbers={preview ? numbersOf(preview, campaign.offer.budgetFen) : []}
        warning="发出的消息收不回来，已到账的券一直有效；发送中可以随时停止。"
        confirm={`发送给 ${count(reached)} 位会员`}
        working={launching.isPending}
        error={launching.error}
        onConfirm={() => launching.mutate()}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

function useLaunching({ id, name }: Campaign) {
  const cache = useQueryClient();
  const runLong = useLongWork();
  return useMutation({
    mutationFn: () => launchCampaign(id),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: keys.campaigns });
      runLong(`发送「${name}」`, async (report) => {
        const ended = await followCampaign(id, report);
        await cache.invalidateQueries({ queryKey: keys.campaigns });
        return ended.state === 'cancelled'
          ? `已停止，处理了 ${count(handledOf(ended))} 位`
          : `已处理全部 ${count(handledOf(ended))} 位会员`;
      });
    },
  });
}
