import { COUPON_STATE_LABELS } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Coupon } from '../../../api/types';
import { Button, Card, CouponCard, Empty, Loaded, Page, QrImage, SkeletonRows } from '../../../ui';
import { couponRules, couponValidity } from '../../../wording/coupon';
import { dottedDay } from '../../../wording/day';
import styles from './index.module.scss';
import { useCoupon } from './useCoupon';

export default function CouponPage() {
  const resource = useCoupon();
  return (
    <Page title="优惠券详情">
      <Loaded
        resource={resource}
        skeleton={<SkeletonRows rows={3} height={140} />}
        isEmpty={(coupon) => coupon === undefined}
        empty={<Empty icon="ticket" title="这张券已不在这里" note="可能刚刚使用过，回券包看看" />}
      >
        {(coupon) => coupon && <Detail coupon={coupon} />}
      </Loaded>
    </Page>
  );
}

const inFours = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ');

const openGiving = (id: string) =>
  Taro.navigateTo({ url: `/packages/coupons/give/index?id=${id}` });

function Detail({ coupon }: { coupon: Coupon }) {
  const usable = coupon.state === 'issued';
  return (
    <>
      <CouponCard template={coupon.template} note={couponValidity(coupon)} faded={!usable} />
      <View className={styles.code}>
        {usable ? (
          <>
            <QrImage text={coupon.code} side={180} />
            <Text className={styles.digits} userSelect>
              {inFours(coupon.code)}
            </Text>
            <Text className={styles.hint}>结账前请店员扫一扫</Text>
          </>
        ) : (
          <Text className={styles.state}>{COUPON_STATE_LABELS[coupon.state]}</Text>
        )}
      </View>
      {(coupon.transferable || coupon.state === 'offered') && (
        <View className={styles.give}>
          <Button look="outline" onPress={() => openGiving(coupon.id)}>
            {coupon.state === 'offered' ? '查看转赠' : '转赠给朋友'}
          </Button>
        </View>
      )}
      <Card title="使用规则">
        <Text className={styles.rule}>
          有效期 {dottedDay(coupon.validFrom)} – {dottedDay(coupon.validUntil)}
        </Text>
        {couponRules(coupon.template).map((rule) => (
          <Text key={rule} className={styles.rule}>
            {rule}
          </Text>
        ))}
      </Card>
    </>
  );
}
