/** The message templates of a brand file, as an administrator would have chosen them on the platform. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const LABELS = {
  giftName: '礼物名称',
  offerName: '福利内容',
  title: '活动名称',
  tierName: '当前等级',
  validUntil: '有效期至',
  points: '即将到期积分',
  couponName: '优惠券',
  lastDay: '到期日',
  missing: '还差',
  note: '温馨提示',
};
const ONE_TIME = 2;

export function templatesOf(brandFile) {
  const { messageTemplates = [] } = parse(readFileSync(brandFile, 'utf8'));
  return messageTemplates.map(({ type, templateId, title = type, fields }) => ({
    templateId,
    title,
    type: ONE_TIME,
    keywords: Object.entries(fields).map(([key, field]) => ({
      key,
      label: LABELS[field] ?? field,
    })),
  }));
}
