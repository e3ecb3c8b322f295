import { useQuery } from '@tanstack/react-query';
import { couponTemplatesQuery, messageTemplatesQuery } from '../../api/lists';
import { validityOf } from '../../ui/couponWords';
import { previewLines } from '../../ui/messageWords';
import { CouponFace } from '../../ui/phone/CouponFace';
import { InboxFace } from '../../ui/phone/InboxFace';
import { MessageFace } from '../../ui/phone/MessageFace';
import { Phone } from '../../ui/phone/Phone';
import { CAMPAIGN_MESSAGE } from './campaign.rules';

interface CampaignPhoneProps {
  couponTemplate?: string | null | undefined;
  title: string;
  body: string;
}

/** What a member's phone will show: the notification, the inbox, the coupon in the wallet. */
export function CampaignPhone({ couponTemplate, title, body }: CampaignPhoneProps) {
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  const messages = useQuery(messageTemplatesQuery).data ?? [];
  const coupon = templates.find(({ code }) => code === couponTemplate);
  const message = messages.find(({ type }) => type === CAMPAIGN_MESSAGE);
  const written = { title, body, offerName: coupon?.name ?? '会员专享' };
  return (
    <Phone title="会员的手机">
      {message && (
        <MessageFace title={message.title} lines={previewLines(message.keywords, written)} />
      )}
      <InboxFace title={title} body={body} />
      {coupon && <CouponFace template={coupon} validity={validityOf(coupon.validity)} />}
    </Phone>
  );
}
