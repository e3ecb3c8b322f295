import { View } from '@tarojs/components';
import styles from './ProgressBar.module.scss';

/** `share` of the way, 0 to 1, in the colour of the text around it. */
export function ProgressBar({ share }: { share: number }) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <View className={styles.track}>
      <View className={styles.done} style={{ width: `${percent}%` }} />
    </View>
  );
}
