import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './Cell.module.scss';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';

/** One row of a list: what, its value, and where a press leads. */
export function Cell({
  icon,
  title,
  note,
  value,
  onPress,
}: {
  icon?: IconName;
  title: string;
  note?: string | undefined;
  value?: ReactNode;
  onPress?: () => void;
}) {
  return (
    <View className={classes(styles.cell, onPress && styles.pressable)} onClick={onPress}>
      {icon && (
        <View className={styles.icon}>
          <Icon name={icon} size={22} />
        </View>
      )}
      <View className={styles.text}>
        <Text className={styles.title}>{title}</Text>
        {note && <Text className={styles.note}>{note}</Text>}
      </View>
      <View className={styles.value}>{value}</View>
      {onPress && (
        <View className={styles.chevron}>
          <Icon name="chevron" size={16} />
        </View>
      )}
    </View>
  );
}
