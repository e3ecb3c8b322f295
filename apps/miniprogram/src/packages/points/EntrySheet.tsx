import { Text, View } from '@tarojs/components';
import { useCallback } from 'react';
import { memberApi } from '../../api/member';
import type { PointsEntry, PointsEntryDetail } from '../../api/types';
import { Loaded, Sheet, SkeletonRows, useResource } from '../../ui';
import { dottedDay, longDay, moment } from '../../wording/day';
import { grouped } from '../../wording/money';
import { sourceName, whenAndWhere } from '../../wording/points';
import styles from './EntrySheet.module.scss';

/** An entry opened: by which rule, from where, until when, and which points it took. */
export function EntrySheet({
  entry,
  onClose,
}: {
  entry: PointsEntry | undefined;
  onClose: () => void;
}) {
  return (
    <Sheet open={entry !== undefined} title="积分明细" onClose={onClose}>
      {entry && <Opened id={entry.id} />}
    </Sheet>
  );
}

function Opened({ id }: { id: string }) {
  const detail = useResource(useCallback(() => memberApi.pointsEntry(id), [id]));
  return (
    <Loaded resource={detail} skeleton={<SkeletonRows rows={5} height={40} />}>
      {(entry) => <Told entry={entry} />}
    </Loaded>
  );
}

function Told({ entry }: { entry: PointsEntryDetail }) {
  const { points, lot, owed, source, undoes } = entry;
  return (
    <View className={styles.told}>
      <Text className={points > 0 ? styles.plus : styles.minus}>
        {points > 0 ? '+' : points < 0 ? '−' : ''}
        {grouped(Math.abs(points))}
      </Text>
      <Text className={styles.reason}>{entry.reasonLabel}</Text>
      <Fact name="来源" value={sourceName(source)} />
      {source.storeName && <Fact name="门店" value={source.storeName} />}
      {undoes && <Fact name="针对" value={sourceName(undoes)} />}
      <Fact name="时间" value={moment(entry.occurredAt)} />
      {lot && <Fact name="生效" value={moment(lot.availableAt)} />}
      {lot && <Fact name="有效至" value={lot.lastDay ? longDay(lot.lastDay) : '长期有效'} />}
      {lot && <Fact name="还剩" value={`${grouped(lot.remaining)} 分`} />}
      <Fact name="变动后" value={`${grouped(entry.balanceAfter)} 分`} />
      <Touched entry={entry} />
      {owed > 0 && (
        <Text className={styles.owed}>
          当时积分不够，有 {grouped(owed)} 分先欠着，从之后获得的积分里抵扣
        </Text>
      )}
    </View>
  );
}

function Touched({ entry: { points, touched } }: { entry: PointsEntryDetail }) {
  if (touched.length === 0) return null;
  return (
    <View className={styles.lots}>
      <Text className={styles.lotsTitle}>{points > 0 ? '退回到这些积分' : '用掉的是这些积分'}</Text>
      {touched.map((one) => (
        <View key={one.lot} className={styles.lot}>
          <View className={styles.lotText}>
            <Text className={styles.lotName}>{one.reasonLabel}</Text>
            <Text className={styles.lotNote}>{whenAndWhere(moment(one.earnedAt), one.source)}</Text>
            <Text className={styles.lotNote}>
              {sourceName(one.source)}
              {one.lastDay && ` · 有效至 ${dottedDay(one.lastDay)}`}
            </Text>
          </View>
          <Text className={styles.lotPoints}>{grouped(Math.abs(one.points))}</Text>
        </View>
      ))}
    </View>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className={styles.fact}>
      <Text className={styles.factName}>{name}</Text>
      <Text className={styles.factValue}>{value}</Text>
    </View>
  );
}
