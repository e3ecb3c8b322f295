import { CAMPAIGN_STATE_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { campaignQuery } from '../../api/campaigns';
import { tiersQuery } from '../../api/lists';
import { timeOf } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { StateTag } from '../../ui/StateTag';
import { Waiting } from '../../ui/Waiting';
import { Budget } from './Budget';
import { CampaignPhone } from './CampaignPhone';
import { Cancel } from './Cancel';
import { TONES } from './columns';
import { Funnel } from './Funnel';
import { Launch } from './Launch';
import { Sending } from './Sending';
import { audienceText } from './words';

const BACK = { to: '/campaigns', label: '营销活动' };

export default function CampaignPage() {
  const { id = '' } = useParams();
  const { data: campaign, error, refetch } = useQuery(campaignQuery(id));
  const tiers = useQuery(tiersQuery).data ?? [];
  if (error && !campaign) return <Refused error={error} onRetry={refetch} />;
  if (!campaign) return <Waiting label="正在读取活动" rows={8} />;
  const { state, launchedAt } = campaign;
  return (
    <>
      <PageHeader
        title={
          <span className="title-with-state">
            {campaign.name}
            <StateTag tone={TONES[state]}>{CAMPAIGN_STATE_LABELS[state]}</StateTag>
          </span>
        }
        lead={`${audienceText(campaign.audience, tiers)}${launchedAt ? ` · ${timeOf(launchedAt)} 发送` : ''}`}
        back={BACK}
        actions={
          <>
            {state === 'draft' && <Launch campaign={campaign} />}
            {state === 'running' && <Cancel campaign={campaign} />}
          </>
        }
      />
      <div className="beside-phone">
        <div className="stack">
          {state === 'draft' ? <Draft /> : <Sending campaign={campaign} />}
          {state !== 'draft' && <Budget campaign={campaign} />}
          {state !== 'draft' && <Funnel campaign={campaign} />}
        </div>
        <CampaignPhone couponTemplate={campaign.offer.couponTemplate} {...campaign.message} />
      </div>
    </>
  );
}

function Draft() {
  return (
    <section className="panel">
      <h2>还没有发送</h2>
      <p className="quiet">
        点右上角的「现在发送」，会先列出将送达的人数；确认之后，权益先到账，消息再发出。
      </p>
    </section>
  );
}
