import { Text, View } from '@tarojs/components';
import type { Quote } from '../../../api/types';
import { Button, Card, Cell, classes, Page } from '../../../ui';
import { yuan } from '../../../wording/money';
import styles from './Payment.module.scss';
import { reductionRows } from './reductions';
import type { Ordering } from './useOrder';
import { useSecondsLeft } from './useSecondsLeft';

/** While the customer pays: the amount from a step away, and how long it stands. */
export function Payment({ ordering, held }: { ordering: Ordering; held: Quote }) {
  const { member, amountFen, change, confirm, busy } = ordering;
  const left = useSecondsLeft(held.heldUntil);
  const rows = reductionRows(held, member?.glance.coupons ?? []);
  return (
    <Page
      title="请顾客付款"
      footer={
        <View className={styles.actions}>
          <View className={styles.back}>
            <Button look="outline" disabled={busy} onPress={change}>
              返回修改
            </Button>
          </View>
          <View className={styles.confirm}>
            <Button busy={busy} onPress={confirm}>
              {busy ? '正在入账…' : '已收款，入账'}
            </Button>
          </View>
        </View>
      }
    >
      <View className={styles.payable}>
        <Text className={styles.label}>应收</Text>
        <Text className={styles.figure}>¥{yuan(held.payableFen)}</Text>
        <Text className={classes(styles.left, left === 0 && styles.lapsed)}>{leftText(left)}</Text>
      </View>
      <Card flush>
        <Cell title="商品金额" value={`¥${yuan(amountFen)}`} />
        {rows.map(({ key, name, fen }) => (
          <Cell key={key} title={name} value={`−¥${yuan(fen)}`} />
        ))}
      </Card>
    </Page>
  );
}

function leftText(seconds: number): string {
  if (seconds === 0) return '保留时间已过，入账时会再核对一次';
  const rest = String(seconds % 60).padStart(2, '0');
  return `优惠已锁定 ${Math.floor(seconds / 60)}:${rest}`;
}
