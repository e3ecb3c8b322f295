import { MESSAGE_CHANNEL_LABELS } from '@shuke/shared';

const labels: Record<string, string> = MESSAGE_CHANNEL_LABELS;

export function channelText(channel: string): string {
  return labels[channel] ?? channel;
}
