import { View } from '@tarojs/components';

export type IconName =
  | 'sprout'
  | 'chevron'
  | 'back'
  | 'close'
  | 'check'
  | 'gift'
  | 'cake'
  | 'ticket'
  | 'star'
  | 'code'
  | 'mail'
  | 'person'
  | 'shield'
  | 'crown'
  | 'exit'
  | 'scan'
  | 'receipt'
  | 'store'
  | 'clock'
  | 'cloud'
  | 'undo'
  | 'delete';

/** A line icon in the colour of its surroundings; its strokes are in icons.scss. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return <View className={`icon icon-${name}`} style={{ fontSize: `${size}px` }} />;
}
