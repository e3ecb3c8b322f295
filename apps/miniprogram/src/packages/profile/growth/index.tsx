import { growthReasonLabel } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import type { GrowthEntry } from '../../../api/types';
import { Card, Empty, Loaded, Page, SkeletonRows } from '../../../ui';
import { moment } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import styles from './index.module.scss';
import { useGrowth } from './useGrowth';

export default function GrowthPage() {
  const list = useGrowth();
  return (
    <Page title="成长值明细">
      <Loaded
        resource={list}
        skeleton={<SkeletonRows rows={5} height={64} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty icon="star" title="还没有成长值" note="到店消费时出示会员码，就能累积成长值" />
        }
      >
        {({ items, more }) => (
          <>
            <Card flush>
              {items.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </Card>
            <Text className={styles.end}>{more ? '上滑看更早的明细' : '没有更早的明细了'}</Text>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function EntryRow({ entry: { value, reason, occurredAt } }: { entry: GrowthEntry }) {
  return (
    <View className={styles.entry}>
      <View className={styles.entryText}>
        <Text className={styles.reason}>{growthReasonLabel(reason)}</Text>
        <Text className={styles.when}>{moment(occurredAt)}</Text>
      </View>
      <Text className={value > 0 ? styles.plus : styles.minus}>
        {value > 0 ? `+${grouped(value)}` : `−${grouped(-value)}`}
      </Text>
    </View>
  );
}
