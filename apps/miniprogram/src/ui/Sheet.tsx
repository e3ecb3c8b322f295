import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Sheet.module.scss';

/** A panel from below, over the dimmed page. */
export function Sheet({
  open,
  title,
  onClose,
  footer,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
}) {
  if (!open) return null;
  return (
    <View className={styles.cover} catchMove onClick={onClose}>
      <View className={styles.sheet} onClick={(event) => event.stopPropagation()}>
        <View className={styles.head}>
          <Text className={styles.title}>{title}</Text>
          <View className={styles.close} aria-label="关闭" onClick={onClose}>
            <Icon name="close" size={20} />
          </View>
        </View>
        <ScrollView scrollY className={styles.body}>
          {children}
        </ScrollView>
        {footer && <View className={styles.footer}>{footer}</View>}
      </View>
    </View>
  );
}
