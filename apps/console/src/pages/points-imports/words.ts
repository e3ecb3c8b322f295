import {
  IMPORT_COLUMN_LABELS,
  IMPORT_MEMBERS_BY_LABELS,
  IMPORT_REJECTION_LABELS,
} from '@shuke/shared';
import type { PointsImport } from '../../api/types';

type Findings = NonNullable<PointsImport['findings']>;

export const TONES: Record<PointsImport['state'], 'good' | 'busy' | 'calm' | 'bad'> = {
  uploading: 'busy',
  checking: 'busy',
  checked: 'busy',
  importing: 'busy',
  stopped: 'bad',
  done: 'good',
  expired: 'calm',
};

export function membersByText({
  membersBy,
  channel,
}: Pick<PointsImport, 'membersBy' | 'channel'>): string {
  return channel === null
    ? `会员列是${IMPORT_MEMBERS_BY_LABELS[membersBy]}`
    : `会员列是渠道 ${channel} 的会员编号`;
}

export function reasonText({ column, reason }: Findings['reasons'][number]): string {
  const sentence = IMPORT_REJECTION_LABELS[reason];
  return column ? `${IMPORT_COLUMN_LABELS[column]}：${sentence}` : sentence;
}

export function endText(month: string | null): string {
  return month ?? '不过期';
}

/** What is filled in says how: two lots of one person, one of them for ever. */
export const TEMPLATE = [
  ['会员', '积分', '最后有效日', '获得日期', '编号'],
  ['13800138000', '120', '2027-12-31', '2026-05-01', 'OLD-0001'],
  ['13800138000', '30', '', '', 'OLD-0002'],
  ['0123456789', '500', '2028-06-30', '2026-06-30', 'OLD-0003'],
]
  .map((cells) => `${cells.join(',')}\r\n`)
  .join('')
  .replace(/^/, '\uFEFF');
