import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Reward } from '../../../api/types';
import { Button, Sheet } from '../../../ui';
import { classes } from '../../../ui/classes';
import { grouped } from '../../../wording/money';
import styles from './index.module.scss';

/** What an exchange costs and leaves, and where a gift is picked up, before it is done. */
export function ConfirmSheet({
  reward,
  points,
  busy,
  onConfirm,
  onClose,
}: {
  reward: Reward;
  points: number;
  busy: boolean;
  onConfirm: (reward: Reward, storeCode?: string) => void;
  onClose: () => void;
}) {
  const [storeCode, setStoreCode] = useState<string>();
  const needsStore = reward.kind === 'gift' && storeCode === undefined;
  return (
    <Sheet
      open
      title="确认兑换"
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={needsStore} onPress={() => onConfirm(reward, storeCode)}>
          {needsStore ? '请选择领取门店' : `用 ${grouped(reward.points)} 积分兑换`}
        </Button>
      }
    >
      <View className={styles.confirm}>
        <Text className={styles.confirmName}>{reward.name}</Text>
        <Line name="现有积分" count={points} />
        <Line name="本次使用" count={-reward.points} />
        <Line name="兑换后剩余" count={points - reward.points} strong />
      </View>
      {reward.kind === 'gift' && (
        <StoreChoice stores={reward.stores ?? []} chosen={storeCode} onChoose={setStoreCode} />
      )}
      <Text className={styles.promise}>
        {reward.kind === 'coupon' ? '未使用前' : '未领取前'}可在兑换记录里取消，积分原路退回。
      </Text>
    </Sheet>
  );
}

function StoreChoice({
  stores,
  chosen,
  onChoose,
}: {
  stores: NonNullable<Reward['stores']>;
  chosen: string | undefined;
  onChoose: (store: string) => void;
}) {
  return (
    <View className={styles.stores}>
      <Text className={styles.storesTitle}>在哪里领取</Text>
      {stores.map(({ store, name, left }) => (
        <View
          key={store}
          className={classes(
            styles.store,
            store === chosen && styles.chosen,
            left === 0 && styles.soldOut,
          )}
          onClick={() => left > 0 && onChoose(store)}
        >
          <Text>{name}</Text>
          <Text className={styles.storeLeft}>{left > 0 ? `余 ${left} 份` : '已兑完'}</Text>
        </View>
      ))}
    </View>
  );
}

function Line({ name, count, strong }: { name: string; count: number; strong?: boolean }) {
  const figure = count < 0 ? `−${grouped(-count)}` : grouped(count);
  return (
    <View className={styles.line}>
      <Text>{name}</Text>
      <Text className={strong ? styles.strong : styles.figure}>{figure}</Text>
    </View>
  );
}
