import {
  IMPORT_COLUMN_LABELS,
  IMPORT_MEMBERS_BY_LABELS,
  IMPORT_REJECTION_LABELS,
} from '@shuke/shared';
import type { AnyImport } from '../../api/imports';

type Reason = NonNullable<AnyImport['findings']>['reasons'][number];

export const TONES: Record<AnyImport['state'], 'good' | 'busy' | 'calm' | 'bad'> = {
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
}: Pick<AnyImport, 'membersBy' | 'channel'>): string {
  return channel === null
    ? `会员列是${IMPORT_MEMBERS_BY_LABELS[membersBy]}`
    : `会员列是渠道 ${channel} 的会员编号`;
}

export function reasonText({ column, reason }: Reason): string {
  const sentence = IMPORT_REJECTION_LABELS[reason];
  return column ? `${IMPORT_COLUMN_LABELS[column]}：${sentence}` : sentence;
}
