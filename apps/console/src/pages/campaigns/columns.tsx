import { CAMPAIGN_STATE_LABELS, type CampaignState } from '@shuke/shared';
import { Progress } from 'antd';
import { Link } from 'react-router';
import { handledOf } from '../../api/campaigns';
import type { Campaign, TierName } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, countWithShare, NOTHING, roundYuan, timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { audienceText } from './words';

export const TONES: Record<CampaignState, 'good' | 'calm' | 'busy'> = {
  draft: 'calm',
  running: 'busy',
  completed: 'good',
  cancelled: 'calm',
};

export function campaignColumns(tiers: TierName[]): Column<Campaign>[] {
  return [
    {
      key: 'name',
      title: '活动',
      text: (row) => row.name,
      show: (row) => (
        <Link to={`/campaigns/${row.id}`} className="two-lines">
          <strong>{row.name}</strong>
          <span>{audienceText(row.audience, tiers)}</span>
        </Link>
      ),
    },
    {
      key: 'state',
      title: '状态',
      text: (row) => CAMPAIGN_STATE_LABELS[row.state],
      show: (row) => (
        <StateTag tone={TONES[row.state]}>{CAMPAIGN_STATE_LABELS[row.state]}</StateTag>
      ),
      choosable: true,
    },
    {
      key: 'progress',
      title: '进度',
      text: progressText,
      show: (row) => <Sent campaign={row} />,
    },
    {
      key: 'redeemed',
      title: '核销',
      text: ({ results }) => countWithShare(results.redeemed, results.granted),
      sortBy: (row) => row.results.redeemed,
      align: 'right',
    },
    {
      key: 'revenue',
      title: '归因消费',
      text: (row) => roundYuan(row.results.revenueFen),
      sortBy: (row) => row.results.revenueFen,
      align: 'right',
    },
    {
      key: 'launched',
      title: '发送时间',
      text: (row) => timeOf(row.launchedAt),
      sortBy: (row) => row.launchedAt ?? '',
    },
  ];
}

function progressText(campaign: Campaign): string {
  if (campaign.state === 'draft') return NOTHING;
  return `${count(handledOf(campaign))} / ${count(campaign.progress.planned)}`;
}

function Sent({ campaign }: { campaign: Campaign }) {
  if (campaign.state !== 'running') return progressText(campaign);
  const { planned } = campaign.progress;
  const percent = planned === 0 ? 0 : Math.floor((handledOf(campaign) * 100) / planned);
  return <Progress percent={percent} size="small" className="row-progress" aria-label="发送进度" />;
}
