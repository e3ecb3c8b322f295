import { Text, View } from '@tarojs/components';
import type { CouponTransferOffer } from '../../../api/types';
import { JoinSheet } from '../../../joining/JoinSheet';
import { useJoinGate } from '../../../joining/useJoinGate';
import { Button, CouponCard, Icon, Loaded, Page, SkeletonRows } from '../../../ui';
import { dottedDay, moment } from '../../../wording/day';
import styles from './index.module.scss';
import { useAccept } from './useAccept';

const ENDED: Record<string, string> = {
  accepted: '这张券已经被领走啦',
  taken_back: '朋友收回了这张券',
  lapsed: '这份赠送已过 24 小时',
};

export default function AcceptPage() {
  const { resource, accept, coupon, busy, toWallet, toHome } = useAccept();
  const gate = useJoinGate();
  return (
    <Page title="朋友送你的券">
      <Loaded resource={resource} skeleton={<SkeletonRows rows={2} height={160} />}>
        {(offer) => (
          <>
            <View className={styles.head}>
              <View className={styles.gift}>
                <Icon name={coupon ? 'check' : 'gift'} size={32} />
              </View>
              <Text className={styles.title}>{titleOf(offer, coupon !== undefined)}</Text>
            </View>
            <CouponCard
              template={offer.template}
              note={`${dottedDay(offer.validUntil)} 到期`}
              faded={!coupon && offer.state !== 'offered'}
            />
            <View className={styles.acts}>
              {coupon || offer.own ? (
                <Button onPress={toWallet}>去券包看看</Button>
              ) : offer.state === 'offered' ? (
                <>
                  <Button busy={busy} onPress={() => gate.forMembers(accept)}>
                    {busy ? '正在收下…' : '收下这张券'}
                  </Button>
                  <Text className={styles.note}>请在 {moment(offer.until)} 前收下</Text>
                </>
              ) : (
                <Button look="outline" onPress={toHome}>
                  去首页看看
                </Button>
              )}
            </View>
          </>
        )}
      </Loaded>
      <JoinSheet gate={gate} />
    </Page>
  );
}

function titleOf({ state, from, own }: CouponTransferOffer, got: boolean): string {
  if (got) return '已收进您的券包';
  if (own) return state === 'offered' ? '这是您送出的券，等朋友收下' : '这是您送出的券';
  return ENDED[state] ?? `${from ?? '一位朋友'}送你一张券`;
}
