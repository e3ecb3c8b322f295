import { View } from '@tarojs/components';
import { classes } from './classes';
import styles from './Tabs.module.scss';

export function Tabs<K extends string>({
  tabs,
  chosen,
  onChoose,
}: {
  tabs: readonly { key: K; title: string }[];
  chosen: K;
  onChoose: (key: K) => void;
}) {
  return (
    <View className={styles.tabs}>
      {tabs.map(({ key, title }) => (
        <View
          key={key}
          className={classes(styles.tab, key === chosen && styles.chosen)}
          onClick={() => onChoose(key)}
        >
          {title}
        </View>
      ))}
    </View>
  );
}
