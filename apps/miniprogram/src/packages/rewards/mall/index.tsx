import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Exchange, Reward } from '../../../api/types';
import { JoinSheet } from '../../../joining/JoinSheet';
import { useJoinGate } from '../../../joining/useJoinGate';
import {
  Button,
  CouponCard,
  Empty,
  Loaded,
  Page,
  Sheet,
  SignedOut,
  SkeletonRows,
} from '../../../ui';
import { RewardPicture } from '../../../ui/RewardPicture';
import { dottedDay } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { closedReward, pickUpNotes, rewardLimits } from '../../../wording/reward';
import { ConfirmSheet } from './ConfirmSheet';
import styles from './index.module.scss';
import { useMall } from './useMall';

export default function MallPage() {
  const mall = useMall();
  const gate = useJoinGate();
  return (
    <Page title="积分商城">
      {mall.points !== undefined && <Balance points={mall.points} />}
      {mall.standing === 'signedOut' ? (
        <SignedOut onSignIn={gate.show} />
      ) : (
        <Loaded
          resource={mall.resource}
          skeleton={<SkeletonRows rows={3} height={200} />}
          isEmpty={(rewards) => rewards.length === 0}
          empty={<Empty icon="gift" title="好礼正在准备中" note="先攒着积分，过几天再来看看" />}
        >
          {(rewards) => (
            <>
              <View className={styles.grid}>
                {rewards.map((reward) => (
                  <RewardCard
                    key={reward.code}
                    reward={reward}
                    points={mall.points}
                    onExchange={() => gate.forMembers(() => mall.choose(reward))}
                  />
                ))}
              </View>
            </>
          )}
        </Loaded>
      )}
      <JoinSheet gate={gate} />
      {mall.chosen && (
        <ConfirmSheet
          reward={mall.chosen}
          points={mall.points ?? 0}
          busy={mall.busy}
          onConfirm={mall.exchange}
          onClose={() => mall.choose(undefined)}
        />
      )}
      {mall.done && (
        <DoneSheet exchange={mall.done.exchange} kind={mall.done.kind} onClose={mall.dismiss} />
      )}
    </Page>
  );
}

function Balance({ points }: { points: number }) {
  return (
    <View className={styles.balance}>
      <Text className={styles.balanceLabel}>可用积分</Text>
      <Text className={styles.balanceFigure}>{grouped(points)}</Text>
      <View
        className={styles.records}
        onClick={() => Taro.navigateTo({ url: '/packages/rewards/exchanges/index' })}
      >
        兑换记录
      </View>
    </View>
  );
}

function RewardCard({
  reward,
  points,
  onExchange,
}: {
  reward: Reward;
  points: number | undefined;
  onExchange: () => void;
}) {
  const closed = closedReward(reward, points);
  return (
    <View className={styles.reward}>
      <RewardPicture reward={reward} />
      <View className={styles.text}>
        <Text className={styles.name}>{reward.name}</Text>
        <Text className={styles.limit}>{rewardLimits(reward)}</Text>
        <View className={styles.foot}>
          <Text className={styles.price}>
            <Text className={styles.priceFigure}>{grouped(reward.points)}</Text> 积分
          </Text>
          {reward.regularPoints !== undefined && (
            <Text className={styles.regular}>{grouped(reward.regularPoints)}</Text>
          )}
        </View>
        <Button look="quiet" small disabled={closed !== undefined} onPress={onExchange}>
          {closed ?? '兑换'}
        </Button>
      </View>
    </View>
  );
}

function DoneSheet({
  exchange,
  kind,
  onClose,
}: {
  exchange: Exchange;
  kind: Reward['kind'];
  onClose: () => void;
}) {
  const { coupon, pointsSpent } = exchange;
  return (
    <Sheet
      open
      title="兑换成功"
      onClose={onClose}
      footer={
        coupon ? (
          <Button onPress={() => Taro.switchTab({ url: '/pages/coupons/index' })}>
            去券包看看
          </Button>
        ) : (
          <Button onPress={onClose}>好的</Button>
        )
      }
    >
      {coupon && (
        <CouponCard template={coupon.template} note={`${dottedDay(coupon.validUntil)} 到期`} />
      )}
      <Text className={styles.promise}>
        已使用 {grouped(pointsSpent)} 积分。{pickUpNotes[kind]}
      </Text>
    </Sheet>
  );
}
