import { Text, View } from '@tarojs/components';
import { Button, Icon, Page, Tag } from '../../../ui';
import { yuan } from '../../../wording/money';
import { Keypad } from '../Keypad';
import { GoodsList } from './GoodsList';
import styles from './index.module.scss';
import { needsHold } from './order-input';
import { Payment } from './Payment';
import { QuotePanel } from './QuotePanel';
import { Slip } from './Slip';
import { type Ordering, useOrder } from './useOrder';

export default function OrderPage() {
  const ordering = useOrder();
  const { member, store, amount, pressKey, goods, addGoods, dropGoods, held, done } = ordering;
  if (done) return <Slip done={done} coupons={member?.glance.coupons ?? []} />;
  if (held) return <Payment ordering={ordering} held={held} />;
  const glance = member?.glance;
  return (
    <Page title="开单积分" footer={<Footer ordering={ordering} />}>
      <View className={styles.member}>
        <Icon name="person" size={20} />
        <Text className={styles.memberText}>
          {glance ? `${glance.nickname || '会员'} · ${glance.phoneMasked ?? ''}` : '散客（不积分）'}
        </Text>
        {glance ? (
          <Tag>{glance.tier.name}</Tag>
        ) : (
          <Text className={styles.store}>{store?.name}</Text>
        )}
      </View>
      <Keypad amount={amount} onKey={pressKey} />
      {member && <GoodsList goods={goods} onAdd={addGoods} onDrop={dropGoods} />}
      {member && <QuotePanel ordering={ordering} />}
    </Page>
  );
}

/** What is to be paid stays in sight, in the largest figures of the page, beside the one thing to press. */
function Footer({ ordering }: { ordering: Ordering }) {
  const { amountFen, store, live, isPricing, busy, collect } = ordering;
  const quote = live.failure === undefined ? live.quote : undefined;
  const payableFen = amountFen === 0 ? 0 : (quote?.payableFen ?? amountFen);
  const savedFen = amountFen > 0 && live.isCurrent ? amountFen - payableFen : 0;
  return (
    <View className={styles.footer}>
      <View className={styles.payable} aria-label="应收">
        <Text className={isPricing ? styles.stale : styles.figure}>¥{yuan(payableFen)}</Text>
        <Text className={styles.saved}>
          {savedFen > 0 ? `已省 ¥${yuan(savedFen)}` : isPricing ? '正在算优惠…' : '应收'}
        </Text>
      </View>
      <View className={styles.collect}>
        <Button busy={busy || isPricing} disabled={amountFen === 0 || !store} onPress={collect}>
          {labelOf(ordering)}
        </Button>
      </View>
    </View>
  );
}

function labelOf({ busy, live }: Ordering): string {
  if (busy) return '请稍候…';
  const quote = live.isCurrent ? live.quote : undefined;
  return quote && needsHold(quote) ? '锁定优惠，去收款' : '确认收款并积分';
}
