import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Coupon, WaitingExchange } from '../../../api/types';
import { Button, Tag } from '../../../ui';
import { couponValidity } from '../../../wording/coupon';
import { moment } from '../../../wording/day';
import { grouped, yuan } from '../../../wording/money';
import type { Served } from '../served-member';
import styles from './GlanceCard.module.scss';
import { PointsSheet } from './PointsSheet';
import { ServiceRow } from './ServiceRow';

/** The member at a glance: who, how good a customer, what they can use today. */
export function GlanceCard({
  member: { glance },
  onOrder,
  onPickUp,
  onLeave,
}: {
  member: Served;
  onOrder: () => void;
  onPickUp: (exchange: WaitingExchange) => void;
  onLeave: () => void;
}) {
  const { nickname, phoneMasked, tier, points, coupons, birthdaySoon, lastOrder } = glance;
  const [asked, setAsked] = useState(false);
  return (
    <View className={styles.card}>
      <View className={styles.head}>
        <View className={styles.who}>
          <Text className={styles.name}>{nickname || '会员'}</Text>
          <Text className={styles.phone}>{phoneMasked}</Text>
        </View>
        <View className={styles.tags}>
          <Tag>{tier.name}</Tag>
          {birthdaySoon && <Tag tone="grain">生日快到了</Tag>}
        </View>
      </View>
      <View className={styles.figures}>
        <Figure value={grouped(points)} name="可用积分 ›" onPress={() => setAsked(true)} />
        <Figure value={String(coupons.length)} name="可用券" />
        <Figure
          value={lastOrder ? `¥${yuan(lastOrder.paidFen)}` : '—'}
          name={lastOrder ? `上次 ${moment(lastOrder.paidAt).split(' ')[0]}` : '还没有消费'}
        />
      </View>
      {coupons.map((coupon) => (
        <CouponRow key={coupon.id} coupon={coupon} />
      ))}
      {glance.identified &&
        glance.services.map((service) => <ServiceRow key={service.code} service={service} />)}
      {glance.waiting.map((exchange) => (
        <WaitingRow key={exchange.id} exchange={exchange} onPickUp={onPickUp} />
      ))}
      {!glance.identified && (
        <Text className={styles.hint}>
          凭手机号或会员号只能积分；用积分和会员专属券请出示会员码
        </Text>
      )}
      <PointsSheet memberNo={glance.memberNo} open={asked} onClose={() => setAsked(false)} />
      <View className={styles.actions}>
        <View className={styles.leave}>
          <Button look="outline" onPress={onLeave}>
            完成
          </Button>
        </View>
        <View className={styles.order}>
          <Button onPress={onOrder}>开单积分</Button>
        </View>
      </View>
    </View>
  );
}

function Figure({ value, name, onPress }: { value: string; name: string; onPress?: () => void }) {
  return (
    <View className={styles.figure} onClick={onPress}>
      <Text className={styles.value}>{value}</Text>
      <Text className={styles.label}>{name}</Text>
    </View>
  );
}

function WaitingRow({
  exchange,
  onPickUp,
}: {
  exchange: WaitingExchange;
  onPickUp: (exchange: WaitingExchange) => void;
}) {
  const { rewardName, quantity, kind } = exchange;
  return (
    <View className={styles.coupon}>
      <View className={styles.couponText}>
        <Text className={styles.couponName}>
          {rewardName}
          {quantity > 1 && ` × ${quantity}`}
        </Text>
        <Text className={styles.label}>
          {kind === 'gift' ? '待领取的礼品' : '待使用的服务'} · {moment(exchange.createdAt)} 兑换
        </Text>
      </View>
      <Button look="quiet" small onPress={() => onPickUp(exchange)}>
        {kind === 'gift' ? '交付' : '完成'}
      </Button>
    </View>
  );
}

function CouponRow({ coupon }: { coupon: Coupon }) {
  const { code, template } = coupon;
  return (
    <View className={styles.coupon}>
      <View className={styles.couponText}>
        <Text className={styles.couponName}>{template.name}</Text>
        <Text className={styles.label}>{couponValidity(coupon)}</Text>
      </View>
      <Button
        look="quiet"
        small
        onPress={() => {
          Taro.navigateTo({
            url: `/packages/staff/redeem/index?code=${code}&kind=${template.kind}`,
          });
        }}
      >
        核销
      </Button>
    </View>
  );
}
