import { Input, Picker, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { world } from '../../../platform';
import { Button, Card, Cell, Icon, Page, Skeleton } from '../../../ui';
import { GlanceCard } from './GlanceCard';
import styles from './index.module.scss';
import { useCounter } from './useCounter';

const open = (page: string) => () => Taro.navigateTo({ url: `/packages/staff/${page}/index` });

export default function CounterPage() {
  const counter = useCounter();
  const { staff, member, busy, failure } = counter;
  // The clerk's world has nothing behind the counter.
  const hasWayBack = world() === 'customer';
  if (!staff) return null;
  return (
    <Page title="店员工作台" back={hasWayBack}>
      <Header counter={counter} />
      <CodeEntry counter={counter} />
      {busy && (
        <View className={styles.answer}>
          <Skeleton height={200} />
        </View>
      )}
      {!busy && failure && <Text className={styles.failure}>{failure}</Text>}
      {!busy && member && (
        <GlanceCard
          member={member}
          onOrder={open('order')}
          onPickUp={counter.pickUp}
          onLeave={counter.leave}
        />
      )}
      <Card flush>
        <Cell
          icon="ticket"
          title="核销优惠券"
          note="扫券上的二维码，或输入券码"
          onPress={open('redeem')}
        />
        {member && (
          <Cell icon="ticket" title="发放优惠券" note="发给面前的会员" onPress={open('grant')} />
        )}
        <Cell
          icon="person"
          title="登记新会员"
          note="顾客没带手机也能入会"
          onPress={open('register')}
        />
        <Cell icon="clock" title="最近操作" note="核销错了可以撤销" onPress={open('activity')} />
        <Cell icon="exit" title="退出工作台" onPress={counter.signOut} />
      </Card>
    </Page>
  );
}

type Counter = ReturnType<typeof useCounter>;

function Header({ counter: { staff, store, stores, choose } }: { counter: Counter }) {
  const names = stores.map(({ name }) => name);
  return (
    <View className={styles.header}>
      <View className={styles.who}>
        <Text className={styles.name}>{staff?.name}</Text>
        <Text className={styles.role}>工号 {staff?.code}</Text>
      </View>
      <Picker
        mode="selector"
        range={names}
        value={Math.max(0, names.indexOf(store?.name ?? ''))}
        disabled={stores.length < 2}
        onChange={({ detail }) => {
          const picked = stores[Number(detail.value)];
          if (picked) choose(picked.code);
        }}
      >
        <View className={styles.store}>
          <Icon name="store" size={18} />
          <Text className={styles.storeName}>{store?.name ?? '没有门店'}</Text>
          {stores.length > 1 && <Icon name="chevron" size={14} />}
        </View>
      </Picker>
    </View>
  );
}

function CodeEntry({ counter }: { counter: Counter }) {
  const { canScan, scan, typed, setTyped, readTyped, busy } = counter;
  return (
    <View className={styles.entry}>
      {canScan && (
        <View className={styles.scan} onClick={scan}>
          <Icon name="scan" size={40} />
          <Text className={styles.scanText}>扫会员码或优惠券</Text>
        </View>
      )}
      <View className={styles.typing}>
        <Input
          className={styles.input}
          placeholder="会员码 / 手机号 / 券码"
          maxlength={32}
          value={typed}
          confirmType="search"
          onInput={({ detail }) => setTyped(detail.value)}
          onConfirm={readTyped}
        />
        <Button small busy={busy} disabled={typed.trim().length < 8} onPress={readTyped}>
          识别
        </Button>
      </View>
    </View>
  );
}
