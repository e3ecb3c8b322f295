import type { MessageTemplate } from '../api/types';

/** What a field holds, for example, where nothing has been written yet. */
const EXAMPLES: Record<string, string> = {
  giftName: '生日20元券',
  couponName: '满100减20',
  offerName: '满100减20',
  validUntil: '2026年12月24日',
  note: '到店出示会员码即可使用',
  title: '一份小礼已到账',
  body: '慢慢挑，喜欢再买',
  points: '320',
  tierName: '金卡',
  lastDay: '2026年12月31日',
  missing: '消费 420 元',
};

/** The keyword lines as the phone shows them, with an example or with what is being written. */
export function previewLines(
  keywords: Pick<MessageTemplate['keywords'][number], 'field' | 'label'>[],
  written: Record<string, string | undefined> = {},
): { label: string; value: string }[] {
  return keywords.map(({ field, label }) => ({
    label,
    value: written[field] || EXAMPLES[field] || '…',
  }));
}
