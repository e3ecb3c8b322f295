import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback } from 'react';
import type { MemberView } from '../../api/types';
import { JoinSheet } from '../../joining/JoinSheet';
import { useJoinGate } from '../../joining/useJoinGate';
import { confirm, toast } from '../../platform';
import { loadBrand, useBrand } from '../../session/brand';
import { memberSession } from '../../session/member-session';
import { refreshPerson } from '../../session/refresh-person';
import { Button, Card, Cell, Icon, type IconName, Loaded, Page, useResource } from '../../ui';
import { birthdayText } from '../../wording/birthday';
import { grouped } from '../../wording/money';
import styles from './index.module.scss';

interface Row {
  icon: IconName;
  title: string;
  url: string;
  value?: (member: MemberView) => string | undefined;
}

const open = (url: string) => Taro.navigateTo({ url });

const mine: Row[] = [
  {
    icon: 'star',
    title: '我的积分',
    url: '/packages/points/entries/index',
    value: ({ points }) => grouped(points.available),
  },
  { icon: 'receipt', title: '消费记录', url: '/packages/points/orders/index' },
  { icon: 'gift', title: '兑换记录', url: '/packages/rewards/exchanges/index' },
  { icon: 'mail', title: '消息', url: '/packages/messages/inbox/index' },
  {
    icon: 'cake',
    title: '生日礼',
    url: '/packages/profile/birthday/index',
    value: ({ birthday }) => (birthday ? birthdayText(birthday) : '去填写'),
  },
];

const giving: Row = {
  icon: 'gift',
  title: '赠送积分',
  url: '/packages/transfer/send/index',
};

const account: Row[] = [
  { icon: 'person', title: '个人资料', url: '/packages/profile/edit/index' },
  { icon: 'shield', title: '隐私与授权', url: '/packages/profile/privacy/index' },
];

async function signOut() {
  const sure = await confirm({
    title: '退出登录',
    content: '积分和优惠券会保留，下次登录还在。',
    confirmText: '退出',
  });
  if (!sure) return;
  await memberSession.signOut();
  toast('已退出登录');
}

export default function MePage() {
  const person = memberSession.usePerson();
  const gate = useJoinGate();
  const gives = useBrand()?.pointsTransfers === true;
  const load = useCallback(async () => {
    const [brand] = await Promise.all([loadBrand(), refreshPerson()]);
    return brand;
  }, []);
  const resource = useResource(load);
  const member = person.kind === 'member' ? person.member : undefined;
  return (
    <Page title="我的" back={false}>
      <Loaded resource={resource}>
        {() => (
          <>
            {member ? (
              <MemberHead member={member} />
            ) : (
              <VisitorHead out={person.kind === 'signedOut'} onJoin={gate.show} />
            )}
            {member && <Rows rows={gives ? [...mine, giving] : mine} member={member} />}
            <Card flush>
              {member &&
                account.map((row) => <RowCell key={row.title} row={row} member={member} />)}
              <Cell
                icon="crown"
                title="会员权益"
                onPress={() => open('/packages/profile/tiers/index')}
              />
              <Cell
                icon="store"
                title="员工入口"
                value="店员工作台"
                onPress={() => open('/packages/staff/counter/index')}
              />
            </Card>
            {member && (
              <View className={styles.out}>
                <Button look="outline" onPress={signOut}>
                  退出登录
                </Button>
              </View>
            )}
          </>
        )}
      </Loaded>
      <JoinSheet gate={gate} />
    </Page>
  );
}

function Rows({ rows, member }: { rows: Row[]; member: MemberView }) {
  return (
    <Card flush>
      {rows.map((row) => (
        <RowCell key={row.title} row={row} member={member} />
      ))}
    </Card>
  );
}

function RowCell({ row, member }: { row: Row; member: MemberView }) {
  return (
    <Cell
      icon={row.icon}
      title={row.title}
      value={row.value?.(member)}
      onPress={() => open(row.url)}
    />
  );
}

function MemberHead({ member }: { member: MemberView }) {
  return (
    <View className={styles.head} onClick={() => open('/packages/profile/edit/index')}>
      <View className={styles.face}>{(member.nickname || '禾').slice(0, 1)}</View>
      <View className={styles.who}>
        <Text className={styles.name}>{member.nickname || '青禾会员'}</Text>
        <Text className={styles.phone}>{member.phoneMasked}</Text>
      </View>
      <Text className={styles.tier}>{member.tier.name}</Text>
      <Icon name="chevron" size={16} />
    </View>
  );
}

function VisitorHead({ out, onJoin }: { out: boolean; onJoin: () => void }) {
  return (
    <View className={styles.visitor}>
      <View className={styles.who}>
        <Text className={styles.name}>{out ? '已退出登录' : '你好，欢迎光临'}</Text>
        <Text className={styles.phone}>
          {out ? '登录后积分和优惠券都还在' : '加入会员，消费攒积分'}
        </Text>
      </View>
      <Button small onPress={onJoin}>
        {out ? '登录' : '加入'}
      </Button>
    </View>
  );
}
