import type { CampaignPreview } from '../../api/types';
import { count } from '../../ui/format';

/** What sending will do, counted. */
export function numbersOf({ members, consented, reach }: CampaignPreview) {
  return [
    { label: '符合条件', value: `${count(members)} 位` },
    { label: '将会送达', value: `${count(consented)} 位` },
    { label: '其中订阅消息', value: `${count(reach.subscribe)} 条` },
    { label: '其中仅站内消息', value: `${count(reach.inboxOnly)} 条` },
    { label: '不会发送', value: `${count(members - consented)} 位` },
  ];
}
