import { entryReasonLabel } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { MemberView, PointsEntry } from '../../../api/types';
import { now } from '../../../platform';
import { Button, Card, Empty, Loaded, Page, Skeleton, SkeletonRows, Tag } from '../../../ui';
import { dottedDay, longDay, moment } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { byMonth } from '../by-month';
import styles from './index.module.scss';
import { useEntries } from './useEntries';

export default function EntriesPage() {
  const { member, list } = useEntries();
  return (
    <Page title="我的积分">
      <Loaded resource={member} skeleton={<Skeleton height={170} />}>
        {(known) => <Balance member={known} />}
      </Loaded>
      <Loaded
        resource={list}
        skeleton={<SkeletonRows rows={5} height={64} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="star" title="还没有积分明细" note="到店消费时出示会员码，就能攒积分" />}
      >
        {({ items, more }) => (
          <>
            {byMonth(items, ({ occurredAt }) => occurredAt).map(({ month, items: entries }) => (
              <Card key={month} title={month} flush>
                {entries.map((entry) => (
                  <EntryRow key={entry.id} entry={entry} />
                ))}
              </Card>
            ))}
            <Text className={styles.end}>{more ? '上滑看更早的明细' : '没有更早的明细了'}</Text>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Balance({ member: { points } }: { member: MemberView }) {
  const [expiring] = points.expiring;
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
      {expiring && (
        <View className={styles.expiring}>
          {grouped(expiring.points)} 积分将在 {longDay(expiring.lastDay)}后过期，记得先用
        </View>
      )}
      {points.debt > 0 && (
        <View className={styles.debt}>
          退款扣回的积分已先用掉，接下来获得的积分会先抵扣 {grouped(points.debt)} 分
        </View>
      )}
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

function termOf({ points, availableAt, lastDay }: PointsEntry): string | undefined {
  if (points <= 0) return undefined;
  return lastDay && availableAt ? `有效期至 ${dottedDay(lastDay)}` : undefined;
}

function EntryRow({ entry }: { entry: PointsEntry }) {
  const { points, reason, occurredAt, availableAt } = entry;
  const pending = points > 0 && availableAt && new Date(availableAt) > now();
  const term = termOf(entry);
  return (
    <View className={styles.entry}>
      <View className={styles.entryText}>
        <View className={styles.reason}>
          <Text>{entryReasonLabel(reason)}</Text>
          {pending && <Tag tone="grain">{`${moment(availableAt)} 生效`}</Tag>}
        </View>
        <Text className={styles.when}>
          {moment(occurredAt)}
          {term && ` · ${term}`}
        </Text>
      </View>
      <Text className={points > 0 ? styles.plus : styles.minus}>
        {points > 0 ? `+${grouped(points)}` : `−${grouped(-points)}`}
      </Text>
    </View>
  );
}
