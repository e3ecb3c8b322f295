import { entryReasonLabel } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PointsEntry, PointsMonth } from '../../../api/types';
import { now } from '../../../platform';
import { Card, Cell, Empty, Loaded, Page, Skeleton, SkeletonRows, Tag } from '../../../ui';
import { moment, monthLabel } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { sourceName, whenAndWhere } from '../../../wording/points';
import { byMonth } from '../by-month';
import { EntrySheet } from '../EntrySheet';
import { Balance } from './Balance';
import styles from './index.module.scss';
import { useEntries } from './useEntries';

export default function EntriesPage() {
  const { member, months, list } = useEntries();
  const [opened, setOpened] = useState<PointsEntry>();
  const sums = months.state === 'ready' ? months.value.items : [];
  return (
    <Page title="我的积分">
      <Loaded resource={member} skeleton={<Skeleton height={170} />}>
        {(known) => <Balance member={known} />}
      </Loaded>
      <Card flush>
        <Cell
          icon="sprout"
          title="积分怎么来的"
          note="任选一天，看每一分的来历"
          onPress={() => Taro.navigateTo({ url: '/packages/points/explanation/index' })}
        />
      </Card>
      <Loaded
        resource={list}
        skeleton={<SkeletonRows rows={5} height={64} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="star" title="还没有积分明细" note="到店消费时出示会员码，就能攒积分" />}
      >
        {({ items, more }) => (
          <>
            {byMonth(items, ({ occurredAt }) => occurredAt).map(({ month, items: entries }) => (
              <Card
                key={month}
                title={month}
                aside={<MonthSum sum={sums.find((one) => monthLabel(one.month) === month)} />}
                flush
              >
                {entries.map((entry) => (
                  <EntryRow key={entry.id} entry={entry} onPress={() => setOpened(entry)} />
                ))}
              </Card>
            ))}
            <Text className={styles.end}>{more ? '上滑看更早的明细' : '没有更早的明细了'}</Text>
          </>
        )}
      </Loaded>
      <EntrySheet entry={opened} onClose={() => setOpened(undefined)} />
    </Page>
  );
}

function MonthSum({ sum }: { sum: PointsMonth | undefined }) {
  if (!sum) return null;
  return (
    <Text className={styles.monthSum}>
      获得 {grouped(sum.gained)} · 使用和失效 {grouped(sum.gone)}
    </Text>
  );
}

function EntryRow({ entry, onPress }: { entry: PointsEntry; onPress: () => void }) {
  const { points, reason, occurredAt, availableAt, source } = entry;
  const pending = points > 0 && availableAt && new Date(availableAt) > now();
  return (
    <View className={styles.entry} onClick={onPress}>
      <View className={styles.entryText}>
        <View className={styles.reason}>
          <Text>{entryReasonLabel(reason)}</Text>
          {pending && <Tag tone="grain">{`${moment(availableAt)} 生效`}</Tag>}
        </View>
        <Text className={styles.when}>{whenAndWhere(moment(occurredAt), source)}</Text>
        {source.label && <Text className={styles.when}>{sourceName(source)}</Text>}
      </View>
      <Text className={points > 0 ? styles.plus : styles.minus}>{signedPoints(points)}</Text>
    </View>
  );
}

function signedPoints(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${grouped(points)}` : `−${grouped(-points)}`;
}
