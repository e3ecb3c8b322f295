import { Input, Text, View } from '@tarojs/components';
import type { Coupon } from '../../../api/types';
import { JoinSheet } from '../../../joining/JoinSheet';
import { useJoinGate } from '../../../joining/useJoinGate';
import { Button, Card, CouponCard, Icon, Page } from '../../../ui';
import { couponValidity } from '../../../wording/coupon';
import styles from './index.module.scss';
import { useEnter } from './useEnter';

export default function EnterCodePage() {
  const enter = useEnter();
  const gate = useJoinGate();
  const { code, coupon, failure, ready, busy } = enter;
  if (coupon) return <Got coupon={coupon} onMore={enter.another} onWallet={enter.toWallet} />;
  return (
    <Page
      title="输入兑换码"
      footer={
        <Button busy={busy} disabled={!ready} onPress={() => gate.forMembers(enter.submit)}>
          {busy ? '正在兑换…' : '立即兑换'}
        </Button>
      }
    >
      <Card title="兑换码或口令">
        <View className={styles.code}>
          <Input
            className={styles.input}
            placeholder="输入或粘贴"
            maxlength={40}
            value={code}
            focus
            onInput={({ detail }) => enter.type(detail.value)}
          />
          {enter.scan && (
            <View className={styles.scan} aria-label="扫码" onClick={enter.scan}>
              <Icon name="scan" size={24} />
            </View>
          )}
        </View>
        {failure ? (
          <Text className={styles.failure}>{failure}</Text>
        ) : (
          <Text className={styles.note}>
            卡片上的码是 16 位，不分大小写，没有 0、1、I、O、L；活动口令照着输入即可。
          </Text>
        )}
      </Card>
      <Card title="兑换须知">
        <Text className={styles.rule}>一次性的码只能用一次，兑换后券会放进您的券包</Text>
        <Text className={styles.rule}>请不要把未兑换的码拍照发给别人</Text>
      </Card>
      <JoinSheet gate={gate} />
    </Page>
  );
}

function Got({
  coupon,
  onMore,
  onWallet,
}: {
  coupon: Coupon;
  onMore: () => void;
  onWallet: () => void;
}) {
  return (
    <Page title="输入兑换码" footer={<Button onPress={onWallet}>去券包看看</Button>}>
      <View className={styles.got}>
        <View className={styles.tick}>
          <Icon name="check" size={30} />
        </View>
        <Text className={styles.gotTitle}>兑换成功</Text>
      </View>
      <CouponCard template={coupon.template} note={couponValidity(coupon)} />
      <View className={styles.more}>
        <Button look="outline" small onPress={onMore}>
          再兑换一个
        </Button>
      </View>
    </Page>
  );
}
