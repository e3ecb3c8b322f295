import { COUPON_STATE_LABELS } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CouponDetail } from '../../../api/types';
import { Button, Card, Cell, CouponCard, Loaded, Page, QrImage, SkeletonRows } from '../../../ui';
import { couponValidity, ownWords } from '../../../wording/coupon';
import { dottedDay, moment } from '../../../wording/day';
import styles from './index.module.scss';
import { useCoupon } from './useCoupon';

export default function CouponPage() {
  const resource = useCoupon();
  return (
    <Page title="优惠券详情">
      <Loaded resource={resource} skeleton={<SkeletonRows rows={3} height={140} />}>
        {(coupon) => <Detail coupon={coupon} />}
      </Loaded>
    </Page>
  );
}

const inFours = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ');

const openGiving = (id: string) =>
  Taro.navigateTo({ url: `/packages/coupons/give/index?id=${id}` });

function Detail({ coupon }: { coupon: CouponDetail }) {
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
          <>
            <Text className={styles.state}>{COUPON_STATE_LABELS[coupon.state]}</Text>
            {coupon.heldUntil && (
              <Text className={styles.hint}>
                一笔订单正在结算，{moment(coupon.heldUntil)} 后自动恢复
              </Text>
            )}
          </>
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
        {[...ownWords(coupon.template), ...coupon.rules].map((rule) => (
          <Text key={rule} className={styles.rule}>
            {rule}
          </Text>
        ))}
      </Card>
      {coupon.redemptions.length > 0 && (
        <Card title="使用记录" flush>
          {coupon.redemptions.map(({ redeemedAt, storeName }) => (
            <Cell key={redeemedAt} icon="store" title={storeName} note={moment(redeemedAt)} />
          ))}
        </Card>
      )}
    </>
  );
}
