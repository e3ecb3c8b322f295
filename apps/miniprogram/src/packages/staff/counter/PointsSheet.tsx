import { Text, View } from '@tarojs/components';
import { useCallback } from 'react';
import { staffApi } from '../../../api/staff';
import type { PointsExplanation } from '../../../api/types';
import { Loaded, Sheet, SkeletonRows, useResource } from '../../../ui';
import { dottedDay, moment } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { sourceName, whenAndWhere } from '../../../wording/points';
import styles from './PointsSheet.module.scss';

/** "Why are there so few points?", asked at the counter: every point by rule, order and last day. */
export function PointsSheet({
  memberNo,
  open,
  onClose,
}: {
  memberNo: string;
  open: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet open={open} title="积分怎么来的" onClose={onClose}>
      <Explained memberNo={memberNo} />
    </Sheet>
  );
}

function Explained({ memberNo }: { memberNo: string }) {
  const ask = useCallback(() => staffApi.pointsExplanation(memberNo), [memberNo]);
  const explanation = useResource(ask);
  return (
    <Loaded resource={explanation} skeleton={<SkeletonRows rows={4} height={56} />}>
      {(told) => <Told told={told} />}
    </Loaded>
  );
}

function Told({ told }: { told: PointsExplanation }) {
  const { balance, available, pending, debt, parts } = told;
  return (
    <>
      <Text className={styles.sum}>{grouped(balance)}</Text>
      <Text className={styles.formula}>
        可用 {grouped(available)} + 待生效 {grouped(pending)}
        {debt > 0 && ` − 待抵扣 ${grouped(debt)}`}
      </Text>
      {parts.map((part) => (
        <View key={part.lot} className={styles.part}>
          <View className={styles.text}>
            <Text className={styles.reason}>
              {part.reasonLabel}
              {part.state === 'pending' && ` · ${moment(part.availableAt)} 生效`}
            </Text>
            <Text className={styles.note}>{whenAndWhere(moment(part.earnedAt), part.source)}</Text>
            <Text className={styles.note}>
              {sourceName(part.source)} ·{' '}
              {part.lastDay ? `有效至 ${dottedDay(part.lastDay)}` : '长期有效'}
            </Text>
          </View>
          <Text className={styles.points}>{grouped(part.points)}</Text>
        </View>
      ))}
      {parts.length === 0 && <Text className={styles.formula}>现在没有积分</Text>}
    </>
  );
}
