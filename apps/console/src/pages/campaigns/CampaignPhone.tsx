import { useQuery } from '@tanstack/react-query';
import { couponTemplatesQuery, messageTemplatesQuery } from '../../api/lists';
import { validityOf } from '../../ui/couponWords';
import { previewLines } from '../../ui/messageWords';
import { CouponFace } from '../../ui/phone/CouponFace';
import { MessageFace } from '../../ui/phone/MessageFace';
import { Phone } from '../../ui/phone/Phone';
import { CAMPAIGN_MESSAGE } from './campaign.rules';

/** Without a template of the platform the message is in the inbox only. */
const INBOX_LINES = [{ field: 'body', label: '活动内容' }];

interface CampaignPhoneProps {
  couponTemplate?: string | null | undefined;
  title: string;
  body: string;
}

/** What a member's phone will show: the message first, then the coupon in the wallet. */
export function CampaignPhone({ couponTemplate, title, body }: CampaignPhoneProps) {
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  const messages = useQuery(messageTemplatesQuery).data ?? [];
  const coupon = templates.find(({ code }) => code === couponTemplate);
  const message = messages.find(({ type }) => type === CAMPAIGN_MESSAGE);
  const written = { title, body, offerName: coupon?.name ?? '会员专享' };
  return (
    <Phone title="服务通知">
      <MessageFace title={title} lines={previewLines(message?.keywords ?? INBOX_LINES, written)} />
      {coupon && <CouponFace template={coupon} validity={validityOf(coupon.validity)} />}
    </Phone>
  );
}
