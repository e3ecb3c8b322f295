/** The message templates of a brand file, as an administrator would have chosen them on the platform. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const TITLES = { birthday_gift: '生日礼到账提醒', campaign: '会员福利提醒' };
const LABELS = {
  giftName: '礼物名称',
  offerName: '福利名称',
  title: '活动名称',
  validUntil: '有效期至',
  note: '温馨提示',
};
const ONE_TIME = 2;

export function templatesOf(brandFile) {
  const { messageTemplates } = parse(readFileSync(brandFile, 'utf8'));
  return messageTemplates.map(({ type, templateId, title, fields }) => ({
    templateId,
    title: title ?? TITLES[type] ?? type,
    type: ONE_TIME,
    keywords: Object.entries(fields).map(([key, field]) => ({
      key,
      label: LABELS[field] ?? field,
    })),
  }));
}
