import { Text, View } from '@tarojs/components';
import { Icon } from '../../ui';
import styles from './Done.module.scss';

/** The end of a piece of work at the counter, readable from a step away. */
export function Done({ title, figure, note }: { title: string; figure?: string; note?: string }) {
  return (
    <View className={styles.done}>
      <View className={styles.tick}>
        <Icon name="check" size={40} />
      </View>
      <Text className={styles.title}>{title}</Text>
      {figure && <Text className={styles.figure}>{figure}</Text>}
      {note && <Text className={styles.note}>{note}</Text>}
    </View>
  );
}
