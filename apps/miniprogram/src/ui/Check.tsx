import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './Check.module.scss';
import { classes } from './classes';
import { Icon } from './Icon';

/** A box to tick, with a press area as large as its text. */
export function Check({
  ticked,
  onChange,
  children,
}: {
  ticked: boolean;
  onChange: (ticked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <View
      className={styles.check}
      role="checkbox"
      aria-checked={ticked}
      onClick={() => onChange(!ticked)}
    >
      <View className={classes(styles.box, ticked && styles.ticked)}>
        {ticked && <Icon name="check" size={14} />}
      </View>
      <View className={styles.text}>{children}</View>
    </View>
  );
}
