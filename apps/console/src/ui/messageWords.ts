import type { MessageTemplate } from '../api/types';

/** What our message types are called, and what the fields of a template hold for an example. */
const TYPE_LABELS: Record<string, string> = {
  birthday_gift: '生日礼',
  campaign_offer: '营销活动',
  campaign: '营销活动',
  points_expiring: '积分过期提醒',
  coupon_expiring: '优惠券过期提醒',
  tier_changed: '等级变化',
};
const FIELD_LABELS: Record<string, string> = {
  giftName: '礼品名称',
  couponName: '优惠券',
  validUntil: '有效期至',
  note: '温馨提示',
  title: '活动名称',
  body: '活动内容',
  points: '积分',
  lastDay: '最后日期',
  brandName: '商家名称',
};
const EXAMPLES: Record<string, string> = {
  giftName: '生日20元券',
  couponName: '满100减20',
  validUntil: '2026年12月24日',
  note: '到店出示会员码即可使用',
  title: '一份小礼已到账',
  body: '慢慢挑，喜欢再买',
  points: '320',
  lastDay: '2026年12月31日',
  brandName: '青禾',
};

export function messageTypeText(type: string): string {
  return TYPE_LABELS[type] ?? type;
}

/** The keyword lines as the phone shows them, with an example or with what is being written. */
export function previewLines(
  fields: MessageTemplate['fields'],
  written: Record<string, string | undefined> = {},
): { label: string; value: string }[] {
  return Object.values(fields).map((field) => ({
    label: FIELD_LABELS[field] ?? field,
    value: written[field] || EXAMPLES[field] || '…',
  }));
}
