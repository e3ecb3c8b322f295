import { Text, View } from '@tarojs/components';
import type { OwnService } from '../../../api/types';
import { Button } from '../../../ui';
import { longDay } from '../../../wording/day';
import styles from './GlanceCard.module.scss';
import { useService } from './useService';

/** A free service of the member's tier, to be used now. */
export function ServiceRow({ service }: { service: OwnService }) {
  const { name, per, uses, until } = service;
  const { left, busy, failure, used, use, undo } = useService(service);
  return (
    <View className={styles.coupon}>
      <View className={styles.couponText}>
        <Text className={styles.couponName}>{name}</Text>
        <Text className={styles.label}>
          {`每${per === 'month' ? '月' : '年'} ${uses} 次，还剩 ${left} 次（至 ${longDay(until)}）`}
        </Text>
        {failure && <Text className={styles.hint}>{failure}</Text>}
      </View>
      {used ? (
        <Button look="outline" small busy={busy} onPress={undo}>
          撤销
        </Button>
      ) : (
        <Button look="quiet" small busy={busy} disabled={left === 0} onPress={use}>
          使用
        </Button>
      )}
    </View>
  );
}
