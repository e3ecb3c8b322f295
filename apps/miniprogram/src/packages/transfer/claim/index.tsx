import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PointsTransferOffer } from '../../../api/types';
import { JoinSheet } from '../../../joining/JoinSheet';
import { useJoinGate } from '../../../joining/useJoinGate';
import { Button, Card, Loaded, Page, SignedOut, Skeleton } from '../../../ui';
import { moment } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { closedText, partText } from '../transfer-words';
import styles from './index.module.scss';
import { useClaim } from './useClaim';

export default function ClaimPage() {
  const { resource, standing, claim, busy } = useClaim();
  const gate = useJoinGate();
  return (
    <Page title="领取积分">
      {standing === 'signedOut' ? (
        <SignedOut onSignIn={gate.show} />
      ) : (
        <Loaded resource={resource} skeleton={<Skeleton height={320} />}>
          {(offer) =>
            offer && (
              <Offer
                offer={offer}
                joined={standing === 'member'}
                busy={busy}
                onClaim={() => gate.forMembers(claim)}
              />
            )
          }
        </Loaded>
      )}
      <JoinSheet gate={gate} />
    </Page>
  );
}

function Offer({
  offer,
  joined,
  busy,
  onClaim,
}: {
  offer: PointsTransferOffer;
  joined: boolean;
  busy: boolean;
  onClaim: () => void;
}) {
  const closed = closedText(offer);
  return (
    <>
      <View className={styles.gift}>
        <Text className={styles.from}>
          {offer.own ? '你送出的积分' : `${offer.from ?? '好友'} 送你`}
        </Text>
        <Text className={styles.figure}>{grouped(offer.points)}</Text>
        <Text className={styles.unit}>积分</Text>
      </View>
      <Card>
        {offer.parts.map((part) => (
          <Text key={partText(part)} className={styles.part}>
            {partText(part)}
          </Text>
        ))}
        {closed ? (
          <Text className={styles.closed}>{closed}</Text>
        ) : (
          <Text className={styles.part}>{moment(offer.lapsesAt)} 前领取，过时退回好友</Text>
        )}
        <View className={styles.act}>
          {closed ? (
            <Button
              look="quiet"
              onPress={() => Taro.navigateTo({ url: '/packages/points/entries/index' })}
            >
              看看我的积分
            </Button>
          ) : (
            <Button busy={busy} onPress={onClaim}>
              {joined ? '收下积分' : '加入会员并领取'}
            </Button>
          )}
        </View>
      </Card>
    </>
  );
}
