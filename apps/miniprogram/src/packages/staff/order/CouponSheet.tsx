import { ERRORS } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import type { Coupon, Quote } from '../../../api/types';
import { Button, classes, Icon, Sheet, Tag } from '../../../ui';
import { couponCondition, couponValidity } from '../../../wording/coupon';
import styles from './CouponSheet.module.scss';
import { takenCodes } from './order-input';
import { couponName } from './reductions';

/** All that the member has: what is used, what could be, and why the rest can't. */
export function CouponSheet({
  open,
  quote,
  coupons,
  isBest,
  onChoose,
  onClose,
}: {
  open: boolean;
  quote: Quote;
  coupons: Coupon[];
  /** The best are chosen by themselves. */
  isBest: boolean;
  onChoose: (codes: string[] | undefined) => void;
  onClose: () => void;
}) {
  const taken = takenCodes(quote);
  const toggle = (code: string) =>
    onChoose(taken.includes(code) ? taken.filter((one) => one !== code) : [code, ...taken]);
  const usableFirst = [...quote.coupons].sort(
    (one, other) => Number(other.usable) - Number(one.usable),
  );
  return (
    <Sheet
      open={open}
      title="选择优惠券"
      onClose={onClose}
      footer={<Button onPress={onClose}>好了</Button>}
    >
      <View className={styles.head}>
        <Text className={styles.note}>{isBest ? '已自动选出最省的组合' : '按您的选择计算'}</Text>
        {!isBest && (
          <Button look="quiet" small onPress={() => onChoose(undefined)}>
            恢复最省
          </Button>
        )}
      </View>
      {usableFirst.length === 0 && <Text className={styles.note}>这位会员还没有优惠券</Text>}
      {usableFirst.map((verdict) => (
        <Row
          key={verdict.code}
          verdict={verdict}
          coupon={coupons.find(({ code }) => code === verdict.code)}
          name={couponName(verdict.code, coupons)}
          taken={taken.includes(verdict.code)}
          onPress={() => toggle(verdict.code)}
        />
      ))}
    </Sheet>
  );
}

function Row({
  verdict: { usable, why },
  coupon,
  name,
  taken,
  onPress,
}: {
  verdict: Quote['coupons'][number];
  coupon: Coupon | undefined;
  name: string;
  taken: boolean;
  onPress: () => void;
}) {
  const note = coupon && `${couponCondition(coupon.template)} · ${couponValidity(coupon)}`;
  return (
    <View
      className={classes(styles.row, taken && styles.taken, !usable && styles.unusable)}
      role="checkbox"
      aria-checked={taken}
      onClick={usable ? onPress : undefined}
    >
      <View className={styles.text}>
        <Text className={styles.name}>{name}</Text>
        {note && <Text className={styles.note}>{note}</Text>}
        {why && <Text className={styles.why}>{ERRORS[why].staff}</Text>}
      </View>
      {usable ? (
        <View className={classes(styles.tick, taken && styles.ticked)}>
          {taken && <Icon name="check" size={16} />}
        </View>
      ) : (
        <Tag tone="grey">不可用</Tag>
      )}
    </View>
  );
}
