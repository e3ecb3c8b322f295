import { Text, View } from '@tarojs/components';
import type { Brand, MemberView } from '../api/types';
import { TierCard } from '../ui';
import { grouped } from '../wording/money';
import styles from './JoinSheet.module.scss';

/** What the newcomer now has. */
export function Welcome({ member, brand }: { member: MemberView; brand: Brand }) {
  const { available, pending } = member.points;
  return (
    <View className={styles.welcome}>
      <TierCard tier={member.tier} brandName={brand.name} compact />
      <View className={styles.gifts}>
        <View className={styles.gift}>
          <Text className={styles.giftFigure}>{grouped(available + pending)}</Text>
          <Text className={styles.giftName}>积分</Text>
        </View>
        <View className={styles.gift}>
          <Text className={styles.giftFigure}>{member.couponCount}</Text>
          <Text className={styles.giftName}>张优惠券</Text>
        </View>
      </View>
      <Text className={styles.lead}>已放进你的账户，到店出示会员码即可使用。</Text>
    </View>
  );
}
