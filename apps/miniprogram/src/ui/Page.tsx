import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { drawsNavigationBar } from '../platform';
import { classes } from './classes';
import { Icon } from './Icon';
import styles from './Page.module.scss';

function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack();
  else Taro.switchTab({ url: '/pages/home/index' });
}

/** The frame of every page: margins, and on H5 the title that WeChat draws by itself. */
export function Page({
  title,
  back = true,
  footer,
  children,
}: {
  title: string;
  /** Pages of the tab bar have no way back. */
  back?: boolean;
  /** Stays at the lower edge of the screen. */
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <View className={styles.page} role="main">
      {!drawsNavigationBar && (
        <View className={styles.bar}>
          {back && (
            <View className={styles.back} aria-label="返回" onClick={goBack}>
              <Icon name="back" size={22} />
            </View>
          )}
          <Text className={styles.title}>{title}</Text>
        </View>
      )}
      <View className={classes(styles.content, footer !== undefined && styles.overFooter)}>
        {children}
      </View>
      {footer && <View className={styles.footer}>{footer}</View>}
    </View>
  );
}
