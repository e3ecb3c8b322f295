import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './Card.module.scss';
import { classes } from './classes';

/** A white sheet; with a title, a section of the page. */
export function Card({
  title,
  aside,
  flush,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  /** Its content reaches the edges (rows of cells). */
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <View className={styles.section}>
      {title && (
        <View className={styles.head}>
          <Text className={styles.title}>{title}</Text>
          {aside}
        </View>
      )}
      <View className={classes(styles.card, flush && styles.flush)}>{children}</View>
    </View>
  );
}
