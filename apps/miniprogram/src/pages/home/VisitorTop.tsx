import { ScrollView, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Brand } from '../../api/types';
import { Button, Icon, TierCard } from '../../ui';
import { enterText } from '../../wording/tier';
import styles from './VisitorTop.module.scss';

/** The brand's face for who only looks around: what membership is, before anything is asked. */
export function VisitorTop({
  brand,
  signedOut,
  onJoin,
}: {
  brand: Brand;
  signedOut: boolean;
  onJoin: () => void;
}) {
  return (
    <>
      <View className={styles.hero}>
        <View className={styles.emblem}>
          <Icon name="sprout" size={200} />
        </View>
        <View className={styles.brand}>
          <Icon name="sprout" size={22} />
          <Text className={styles.brandName}>{brand.name}</Text>
        </View>
        <Text className={styles.slogan}>一株青禾，{'\n'}四时有礼。</Text>
        <Text className={styles.promise}>
          {brand.stores.length} 家门店通用 · 消费攒积分 · 生日有礼
        </Text>
        <Button look="quiet" onPress={onJoin}>
          {signedOut ? '登录' : '加入会员'}
        </Button>
      </View>
      <View className={styles.head}>
        <Text className={styles.title}>会员等级</Text>
        <View
          className={styles.all}
          onClick={() => Taro.navigateTo({ url: '/packages/profile/tiers/index' })}
        >
          <Text>全部权益</Text>
          <Icon name="chevron" size={14} />
        </View>
      </View>
      <ScrollView scrollX className={styles.tiers} enableFlex>
        <View className={styles.row}>
          {brand.tiers.map((tier) => (
            <View key={tier.code} className={styles.tier}>
              <TierCard tier={tier} brandName={brand.name}>
                <Text className={styles.enter}>{enterText(tier, brand.tierMetric)}</Text>
                {tier.benefits.slice(0, 2).map((benefit) => (
                  <Text key={benefit} className={styles.benefit}>
                    · {benefit}
                  </Text>
                ))}
              </TierCard>
            </View>
          ))}
        </View>
      </ScrollView>
    </>
  );
}
