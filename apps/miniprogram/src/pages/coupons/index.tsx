import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Coupon } from '../../api/types';
import { JoinSheet } from '../../joining/JoinSheet';
import { useJoinGate } from '../../joining/useJoinGate';
import { Button, CouponCard, Empty, Icon, Loaded, Page, Tabs, Tag } from '../../ui';
import { couponValidity } from '../../wording/coupon';
import styles from './index.module.scss';
import { useWallet, type WalletTab, walletTabs } from './useWallet';

const openCentre = () => Taro.navigateTo({ url: '/packages/coupons/centre/index' });
const openEnter = () => Taro.navigateTo({ url: '/packages/coupons/enter/index' });
const emptyTitles: Record<WalletTab, string> = {
  issued: '还没有可用的优惠券',
  redeemed: '还没有用过优惠券',
  expired: '没有失效的优惠券',
};

export default function CouponsPage() {
  const wallet = useWallet();
  const gate = useJoinGate();
  const { person } = wallet;
  return (
    <Page title="优惠券" back={false}>
      {person.kind === 'member' ? (
        <Wallet wallet={wallet} />
      ) : (
        <Loaded resource={wallet.entering}>
          {() => (
            <>
              <CentreLink />
              <Empty icon="ticket" title="加入会员，优惠券都收在这里">
                <Button onPress={gate.show}>
                  {person.kind === 'signedOut' ? '登录' : '加入会员'}
                </Button>
              </Empty>
            </>
          )}
        </Loaded>
      )}
      <JoinSheet gate={gate} />
    </Page>
  );
}

function Wallet({ wallet: { tab, setTab, coupons } }: { wallet: ReturnType<typeof useWallet> }) {
  return (
    <>
      <Tabs tabs={walletTabs} chosen={tab} onChoose={setTab} />
      {tab === 'issued' && (
        <>
          <CentreLink />
          <EnterLink />
        </>
      )}
      <Loaded
        resource={coupons}
        isEmpty={(items) => items.length === 0}
        empty={
          <Empty icon="ticket" title={emptyTitles[tab]}>
            <Button look="outline" small onPress={openCentre}>
              去领券中心看看
            </Button>
          </Empty>
        }
      >
        {(items) => items.map((coupon) => <WalletCoupon key={coupon.id} coupon={coupon} />)}
      </Loaded>
    </>
  );
}

function CentreLink() {
  return (
    <View className={styles.centre} onClick={openCentre}>
      <Icon name="sprout" size={22} />
      <View className={styles.centreText}>领券中心</View>
      <View className={styles.centreNote}>今天可以领的券</View>
      <Icon name="chevron" size={16} />
    </View>
  );
}

function EnterLink() {
  return (
    <View className={styles.enter} onClick={openEnter}>
      <Icon name="scan" size={20} />
      <View className={styles.centreText}>输入兑换码</View>
      <View className={styles.centreNote}>卡片上的码、活动口令</View>
      <Icon name="chevron" size={16} />
    </View>
  );
}

function WalletCoupon({ coupon }: { coupon: Coupon }) {
  const { id, state, template } = coupon;
  return (
    <CouponCard
      template={template}
      note={couponValidity(coupon)}
      faded={state !== 'issued' && state !== 'offered'}
      action={
        state === 'offered' ? <Tag tone="grey">转赠中</Tag> : <Icon name="chevron" size={16} />
      }
      onPress={() => {
        Taro.navigateTo({ url: `/packages/coupons/detail/index?id=${id}&state=${state}` });
      }}
    />
  );
}
