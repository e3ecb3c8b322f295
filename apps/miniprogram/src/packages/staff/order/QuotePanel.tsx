import { entryReasonLabel, type TierMetric } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { tell } from '../../../api/api-error';
import type { Quote } from '../../../api/types';
import { Button, classes, Icon, SkeletonRows } from '../../../ui';
import { grouped, yuan } from '../../../wording/money';
import { CouponSheet } from './CouponSheet';
import styles from './QuotePanel.module.scss';
import { reductionRows } from './reductions';
import type { Ordering } from './useOrder';

/** How the price comes about: each reduction, and what can still be chosen. */
export function QuotePanel({ ordering }: { ordering: Ordering }) {
  const { amountFen, live, isPricing } = ordering;
  const { quote, failure, ask } = live;
  if (amountFen === 0) {
    return <Text className={styles.hint}>输入金额，会员价和优惠自动算好</Text>;
  }
  if (failure !== undefined) {
    return (
      <View className={styles.failed}>
        <Text className={styles.failedText}>{tell(failure)}。可以先按原价收款。</Text>
        <Button look="outline" small onPress={ask}>
          重新算
        </Button>
      </View>
    );
  }
  if (!quote) return <SkeletonRows rows={2} height={52} />;
  return (
    <View className={classes(styles.panel, isPricing && styles.stale)}>
      <Rows ordering={ordering} quote={quote} />
    </View>
  );
}

function Rows({ ordering, quote }: { ordering: Ordering; quote: Quote }) {
  const { member, choice, setChoice } = ordering;
  const [isChoosing, setChoosing] = useState(false);
  const coupons = member?.glance.coupons ?? [];
  const rows = reductionRows(quote, coupons);
  const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);
  const [memberPrice] = ofKind('member_price');
  return (
    <>
      {memberPrice && (
        <View className={styles.row}>
          <Text className={styles.name}>会员价</Text>
          <Text className={styles.minus}>−¥{yuan(memberPrice.fen)}</Text>
        </View>
      )}
      <View className={styles.row} role="button" onClick={() => setChoosing(true)}>
        <Icon name="ticket" size={20} />
        <Text className={styles.name}>{couponText(quote, ofKind('coupon'))}</Text>
        {ofKind('coupon').length > 0 && (
          <Text className={styles.minus}>−¥{yuan(sumOf(ofKind('coupon')))}</Text>
        )}
        <Icon name="chevron" size={14} />
      </View>
      <PointsRow
        quote={quote}
        ticked={choice.withPoints}
        onChange={(withPoints) => setChoice({ ...choice, withPoints })}
      />
      <View className={styles.brings}>
        <Text className={styles.line}>{earnsText(quote)}</Text>
        {quote.progress?.nextTier && (
          <Text className={styles.line}>
            {progressText(quote.progress.metric, quote.progress.nextTier)}
          </Text>
        )}
      </View>
      <CouponSheet
        open={isChoosing}
        quote={quote}
        coupons={coupons}
        isBest={choice.coupons === undefined}
        onChoose={(codes) => setChoice({ ...choice, coupons: codes })}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}

function PointsRow({
  quote: { mostPoints, pointsToUse, offsetFen },
  ticked,
  onChange,
}: {
  quote: Quote;
  ticked: boolean;
  onChange: (ticked: boolean) => void;
}) {
  const isUsed = ticked && pointsToUse > 0;
  const text = isUsed
    ? `用 ${grouped(pointsToUse)} 积分`
    : mostPoints > 0
      ? `可用 ${grouped(mostPoints)} 积分抵现`
      : '这单不能用积分抵现';
  const resting = mostPoints === 0;
  return (
    <View
      className={classes(styles.row, resting && styles.resting)}
      role="switch"
      aria-checked={isUsed}
      onClick={() => {
        if (!resting) onChange(!ticked);
      }}
    >
      <Icon name="star" size={20} />
      <Text className={styles.name}>{text}</Text>
      {isUsed && <Text className={styles.minus}>−¥{yuan(offsetFen)}</Text>}
      <View className={classes(styles.switch, isUsed && styles.on)}>
        <View className={styles.knob} />
      </View>
    </View>
  );
}

function couponText({ coupons }: Quote, taken: { name: string }[]): string {
  if (taken.length > 0) return taken.map(({ name }) => name).join(' + ');
  const usable = coupons.filter((one) => one.usable).length;
  if (usable > 0) return `不用券（${usable} 张可用）`;
  return coupons.length > 0 ? '没有可用的券，看看为什么' : '没有优惠券';
}

/** What the order will earn, by rule. */
function earnsText({ pointsToEarn }: Quote): string {
  const earned = pointsToEarn.reduce((sum, { points }) => sum + points, 0);
  const rules = pointsToEarn.map(({ reason, points }) => `${entryReasonLabel(reason)} ${points}`);
  const detail = rules.length > 1 ? `（${rules.join('、')}）` : '';
  return `得 ${grouped(earned)} 积分${detail}`;
}

/** How far the next tier is once this order is paid. */
function progressText(
  metric: TierMetric,
  { name, missing }: { name: string; missing: number },
): string {
  if (missing === 0) return `这单付完升级${name}`;
  const more = {
    spend: `消费 ¥${yuan(missing)}`,
    orders: `消费 ${missing} 次`,
    growth: `得 ${grouped(missing)} 成长值`,
  }[metric];
  return `这单之后再${more} 升${name}`;
}

function sumOf(rows: { fen: number }[]): number {
  return rows.reduce((sum, { fen }) => sum + fen, 0);
}
