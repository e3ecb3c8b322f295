import { Picker, Text, View } from '@tarojs/components';
import type { PointsExplanation, PointsPart } from '../../../api/types';
import { Card, Icon, Loaded, Page, SkeletonRows, Tag } from '../../../ui';
import { dottedDay, longDay, moment, today } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { sourceName, whenAndWhere } from '../../../wording/points';
import styles from './index.module.scss';
import { useExplanation } from './useExplanation';

export default function ExplanationPage() {
  const { day, choose, explanation } = useExplanation();
  return (
    <Page title="积分怎么来的">
      <Picker
        mode="date"
        value={day}
        end={today()}
        onChange={({ detail }) => choose(String(detail.value))}
      >
        <View className={styles.day}>
          <Icon name="clock" size={20} />
          <Text className={styles.dayText}>
            {day === today() ? '今天' : `${longDay(day)}结束时`}
          </Text>
          <Text className={styles.change}>换一天</Text>
        </View>
      </Picker>
      <Loaded resource={explanation} skeleton={<SkeletonRows rows={5} height={72} />}>
        {(told) => <Told told={told} />}
      </Loaded>
    </Page>
  );
}

function Told({ told }: { told: PointsExplanation }) {
  const inState = (state: PointsPart['state']) => told.parts.filter((part) => part.state === state);
  return (
    <>
      <Sum told={told} />
      <Parts title="可用" sum={told.available} parts={inState('available')} />
      <Parts title="待生效" sum={told.pending} parts={inState('pending')} />
      {told.debt > 0 && (
        <Card
          title="待抵扣"
          aside={<Text className={styles.sum}>−{grouped(told.debt)}</Text>}
          flush
        >
          {told.debts.map((one) => (
            <View key={one.entry} className={styles.part}>
              <View className={styles.partText}>
                <Text className={styles.reason}>{one.reasonLabel}</Text>
                <Text className={styles.note}>
                  {whenAndWhere(moment(one.occurredAt), one.source)}
                </Text>
              </View>
              <Text className={styles.points}>−{grouped(one.points)}</Text>
            </View>
          ))}
        </Card>
      )}
      {told.parts.length === 0 && told.debt === 0 && (
        <Text className={styles.none}>这一天还没有积分</Text>
      )}
    </>
  );
}

function Sum({ told }: { told: PointsExplanation }) {
  const { balance, available, pending, debt, reportedLater } = told;
  return (
    <View className={styles.total}>
      <Text className={styles.label}>积分合计</Text>
      <Text className={styles.figure}>{grouped(balance)}</Text>
      <Text className={styles.formula}>
        可用 {grouped(available)} + 待生效 {grouped(pending)}
        {debt > 0 && ` − 待抵扣 ${grouped(debt)}`}
      </Text>
      {reportedLater.entries > 0 && (
        <Text className={styles.later}>
          这一天之前还有 {reportedLater.entries} 笔是后来才入账的（
          {reportedLater.points >= 0 ? '+' : '−'}
          {grouped(Math.abs(reportedLater.points))} 分），当时还没有算进来
        </Text>
      )}
    </View>
  );
}

function Parts({ title, sum, parts }: { title: string; sum: number; parts: PointsPart[] }) {
  if (parts.length === 0) return null;
  return (
    <Card title={title} aside={<Text className={styles.sum}>{grouped(sum)}</Text>} flush>
      {parts.map((part) => (
        <Part key={part.lot} part={part} />
      ))}
    </Card>
  );
}

function Part({ part }: { part: PointsPart }) {
  const { points, granted, lastDay, state } = part;
  return (
    <View className={styles.part}>
      <View className={styles.partText}>
        <View className={styles.reason}>
          <Text>{part.reasonLabel}</Text>
          {state === 'pending' && <Tag tone="grain">{`${moment(part.availableAt)} 生效`}</Tag>}
        </View>
        <Text className={styles.note}>{whenAndWhere(moment(part.earnedAt), part.source)}</Text>
        <Text className={styles.note}>{sourceName(part.source)}</Text>
        <Text className={styles.note}>
          {lastDay ? `有效至 ${dottedDay(lastDay)}` : '长期有效'}
          {points < granted && ` · 原有 ${grouped(granted)}`}
        </Text>
      </View>
      <Text className={styles.points}>{grouped(points)}</Text>
    </View>
  );
}
