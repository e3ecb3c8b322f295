import { PURPOSE_LABELS } from '@shuke/shared';

const SOURCE_CHANNEL_LABELS: Record<string, string> = {
  miniprogram: '小程序',
  counter: '门店登记',
  pos: '收银系统',
  import: '历史导入',
};

/** Channels of till and partner keys are the brand's own words, and are shown as they are. */
export function sourceChannelText(channel: string): string {
  return SOURCE_CHANNEL_LABELS[channel] ?? channel;
}

const purposes: Record<string, string> = PURPOSE_LABELS;

/** `sharing:<party>` names the party. */
export function purposeText(purpose: string): string {
  return purpose.startsWith('sharing:')
    ? `与 ${purpose.slice('sharing:'.length)} 共享`
    : (purposes[purpose] ?? purpose);
}
