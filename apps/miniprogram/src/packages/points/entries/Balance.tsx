import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { MemberView } from '../../../api/types';
import { Button, Sheet } from '../../../ui';
import { daysUntil, longDay } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import styles from './Balance.module.scss';

type Expiring = MemberView['points']['expiring'];

export function Balance({ member: { points } }: { member: MemberView }) {
  const [listed, setListed] = useState(false);
  const [first] = points.expiring;
  const soon = points.expiring.reduce((sum, part) => sum + part.points, 0);
  return (
    <>
      <View className={styles.balance}>
        <View className={styles.main}>
          <View>
            <Text className={styles.label}>可用积分</Text>
            <Text className={styles.figure}>{grouped(points.available)}</Text>
          </View>
          <Button
            look="quiet"
            small
            onPress={() => Taro.navigateTo({ url: '/packages/rewards/mall/index' })}
          >
            去兑换
          </Button>
        </View>
        <View className={styles.rest}>
          <Rest name="待生效" count={points.pending} />
          <Rest name="90 天内到期" count={soon} />
          {points.held > 0 && <Rest name="占用中" count={points.held} />}
          {points.debt > 0 && <Rest name="待抵扣" count={points.debt} />}
        </View>
      </View>
      {first && (
        <View className={styles.expiring} onClick={() => setListed(true)}>
          <Text className={styles.expiringText}>
            {grouped(first.points)} 积分将在 {longDay(first.lastDay)}后过期，记得先用
          </Text>
          <Text className={styles.all}>查看全部</Text>
        </View>
      )}
      {points.debt > 0 && (
        <View className={styles.debt}>
          退款扣回的积分已先用掉，接下来获得的积分会先抵扣 {grouped(points.debt)} 分
        </View>
      )}
      <Sheet open={listed} title="90 天内到期的积分" onClose={() => setListed(false)}>
        <ExpiringList expiring={points.expiring} />
      </Sheet>
    </>
  );
}

function Rest({ name, count }: { name: string; count: number }) {
  return (
    <View className={styles.restItem}>
      <Text className={styles.restCount}>{grouped(count)}</Text>
      <Text className={styles.restName}>{name}</Text>
    </View>
  );
}

function ExpiringList({ expiring }: { expiring: Expiring }) {
  return (
    <>
      {expiring.map(({ points, lastDay }) => (
        <View key={lastDay} className={styles.ending}>
          <View>
            <Text className={styles.endingDay}>{longDay(lastDay)}</Text>
            <Text className={styles.endingNote}>最后一天可用 · 还有 {daysUntil(lastDay)} 天</Text>
          </View>
          <Text className={styles.endingPoints}>{grouped(points)}</Text>
        </View>
      ))}
      <Text className={styles.endingHint}>使用时先扣最早到期的积分</Text>
    </>
  );
}
