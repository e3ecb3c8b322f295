import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ApiError, tell } from '../api/api-error';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';
import styles from './Notice.module.scss';

/** Nothing here yet, and the next step. */
export function Empty({
  icon = 'sprout',
  title,
  note,
  children,
}: {
  icon?: IconName;
  title: string;
  note?: string;
  children?: ReactNode;
}) {
  return (
    <View className={styles.notice}>
      <View className={styles.picture}>
        <Icon name={icon} size={40} />
      </View>
      <Text className={styles.title}>{title}</Text>
      {note && <Text className={styles.note}>{note}</Text>}
      {children && <View className={styles.action}>{children}</View>}
    </View>
  );
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const requestId = error instanceof ApiError ? error.problem.requestId : undefined;
  return (
    <Empty icon="cloud" title={tell(error)} {...(requestId && { note: `编号 ${requestId}` })}>
      <Button look="outline" small onPress={onRetry}>
        再试一次
      </Button>
    </Empty>
  );
}
