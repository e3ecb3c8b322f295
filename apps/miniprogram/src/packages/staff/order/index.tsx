import { entryReasonLabel } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Card, Cell, Icon, Page } from '../../../ui';
import { grouped, yuan } from '../../../wording/money';
import { fenOf } from '../amount';
import { Done } from '../Done';
import { Keypad } from '../Keypad';
import { served } from '../served-member';
import styles from './index.module.scss';
import { type DoneOrder, useOrder } from './useOrder';

export default function OrderPage() {
  const { member, store, amount, pressKey, submit, busy, done } = useOrder();
  if (done) return <Result done={done} />;
  const glance = member?.glance;
  return (
    <Page
      title="开单积分"
      footer={
        <Button busy={busy} disabled={fenOf(amount) === 0 || !store} onPress={submit}>
          {busy ? '正在入账…' : '确认收款并积分'}
        </Button>
      }
    >
      <View className={styles.member}>
        <Icon name="person" size={22} />
        <Text className={styles.memberText}>
          {glance ? `${glance.nickname || '会员'} · ${glance.phoneMasked ?? ''}` : '散客（不积分）'}
        </Text>
        <Text className={styles.tier}>{glance?.tier.name ?? store?.name}</Text>
      </View>
      <Keypad amount={amount} onKey={pressKey} />
    </Page>
  );
}

function Result({ done: { paidFen, answer } }: { done: DoneOrder }) {
  const earned = answer.pointsEarned.reduce((sum, { points }) => sum + points, 0);
  const finish = () => {
    served.set(undefined);
    Taro.navigateBack();
  };
  return (
    <Page title="开单积分" footer={<Button onPress={finish}>完成</Button>}>
      <Done title={`收款 ¥${yuan(paidFen)}`} figure={`+${grouped(earned)} 积分`} />
      <Card title="积分明细" flush>
        {answer.pointsEarned.map(({ reason, points }) => (
          <Cell key={reason} title={entryReasonLabel(reason)} value={`+${grouped(points)}`} />
        ))}
        {answer.points && (
          <Cell
            title="会员积分"
            value={`可用 ${grouped(answer.points.available)} · 待生效 ${grouped(answer.points.pending)}`}
          />
        )}
      </Card>
    </Page>
  );
}
