import { ScrollView, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Reward } from '../../api/types';
import { CouponCard, Icon, Tag } from '../../ui';
import { RewardPicture } from '../../ui/RewardPicture';
import { grouped } from '../../wording/money';
import styles from './Highlights.module.scss';
import type { Home } from './useHome';

const open = (url: string) => () => Taro.navigateTo({ url });
const openCentre = open('/packages/coupons/centre/index');
const openMall = open('/packages/rewards/mall/index');

function Head({ title, go }: { title: string; go: () => void }) {
  return (
    <View className={styles.head} onClick={go}>
      <Text className={styles.title}>{title}</Text>
      <View className={styles.all}>
        <Text>全部</Text>
        <Icon name="chevron" size={14} />
      </View>
    </View>
  );
}

/** Coupons to claim and rewards to save for. */
export function Highlights({ home }: { home: Home }) {
  return (
    <>
      {home.offers.length > 0 && <Head title="可以领的券" go={openCentre} />}
      {home.offers.map(({ template }) => (
        <CouponCard
          key={template.code}
          template={template}
          note={template.validityText ?? undefined}
          action={<Tag>去领取</Tag>}
          onPress={openCentre}
        />
      ))}
      {home.rewards.length > 0 && <Head title="积分能换" go={openMall} />}
      <ScrollView scrollX className={styles.rewards} enableFlex>
        <View className={styles.row}>
          {home.rewards.map((reward) => (
            <RewardTile key={reward.code} reward={reward} />
          ))}
        </View>
      </ScrollView>
    </>
  );
}

function RewardTile({ reward }: { reward: Reward }) {
  return (
    <View className={styles.reward} onClick={openMall}>
      <RewardPicture reward={reward} />
      <View className={styles.rewardText}>
        <Text className={styles.rewardName}>{reward.name}</Text>
        <Text className={styles.price}>{grouped(reward.points)} 积分</Text>
      </View>
    </View>
  );
}
