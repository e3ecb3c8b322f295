import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { MemberView } from '../../api/types';
import { JoinSheet } from '../../joining/JoinSheet';
import { useJoinGate } from '../../joining/useJoinGate';
import { loadBrand } from '../../session/brand';
import { memberSession } from '../../session/member-session';
import { refreshPerson } from '../../session/refresh-person';
import {
  BarImage,
  Button,
  Empty,
  ErrorState,
  Icon,
  Loaded,
  Page,
  ProgressBar,
  QrImage,
  Skeleton,
  useResource,
} from '../../ui';
import { grouped } from '../../wording/money';
import styles from './index.module.scss';
import { useMemberCode } from './useMemberCode';

async function load(): Promise<void> {
  await Promise.all([loadBrand(), refreshPerson()]);
}

export default function CodePage() {
  const person = memberSession.usePerson();
  const gate = useJoinGate();
  const resource = useResource(load);
  return (
    <Page title="会员码" back={false}>
      {person.kind === 'member' ? (
        <MemberCodeCard member={person.member} />
      ) : (
        <Loaded resource={resource} skeleton={<Skeleton height={420} />}>
          {() => (
            <Empty
              icon="code"
              title="加入会员后，这里是你的会员码"
              note="到店出示，即可攒积分、用优惠券"
            >
              <Button onPress={gate.show}>
                {person.kind === 'signedOut' ? '登录' : '加入会员'}
              </Button>
            </Empty>
          )}
        </Loaded>
      )}
      <JoinSheet gate={gate} />
    </Page>
  );
}

const spaced = (digits: string) => digits.replace(/(\d{6})(?=\d)/g, '$1 ');

function MemberCodeCard({ member }: { member: MemberView }) {
  const { code, offline, retry } = useMemberCode(member.memberNo);
  const { from, to, text } = member.tier.cardFace;
  return (
    <>
      <View className={styles.card}>
        <View
          className={styles.head}
          style={{ backgroundImage: `linear-gradient(120deg, ${from}, ${to})`, color: text }}
        >
          <View>
            <Text className={styles.tier}>{member.tier.name}</Text>
            <Text className={styles.no}>No. {member.memberNo}</Text>
          </View>
          <View className={styles.points}>
            <Text className={styles.figure}>{grouped(member.points.available)}</Text>
            <Text className={styles.unit}>可用积分</Text>
          </View>
        </View>
        {code.state === 'loading' && <Skeleton height={340} />}
        {code.state === 'failed' && <ErrorState error={code.error} onRetry={retry} />}
        {code.state === 'ready' && (
          <View className={styles.codes}>
            <BarImage digits={code.digits} />
            <Text className={styles.digits}>{spaced(code.digits)}</Text>
            <QrImage text={code.digits} side={208} />
            <View className={styles.countdown}>
              <ProgressBar share={code.share} />
            </View>
            <Text className={styles.hint}>
              {offline ? '没有网络也能用 · ' : ''}
              {code.secondsLeft} 秒后自动更新
            </Text>
          </View>
        )}
      </View>
      <View
        className={styles.coupons}
        onClick={() => Taro.switchTab({ url: '/pages/coupons/index' })}
      >
        <Icon name="ticket" size={22} />
        <Text className={styles.couponText}>
          {member.couponCount > 0 ? `有 ${member.couponCount} 张优惠券可用` : '去看看我的优惠券'}
        </Text>
        <Icon name="chevron" size={16} />
      </View>
      <Text className={styles.tip}>付款前向店员出示，请不要截图转发</Text>
    </>
  );
}
