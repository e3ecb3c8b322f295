import { Text, View } from '@tarojs/components';
import type { Order } from '../../../api/types';
import { Card, Empty, Loaded, Page, SkeletonRows, Tag } from '../../../ui';
import { moment } from '../../../wording/day';
import { grouped, yuan } from '../../../wording/money';
import { byMonth } from '../by-month';
import styles from './index.module.scss';
import { useOrders } from './useOrders';

export default function OrdersPage() {
  const list = useOrders();
  return (
    <Page title="消费记录">
      <Loaded
        resource={list}
        skeleton={<SkeletonRows rows={5} height={72} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="receipt" title="还没有消费" note="到店出示会员码，消费就能攒积分" />}
      >
        {({ items }) =>
          byMonth(items, ({ paidAt }) => paidAt).map(({ month, items: orders }) => (
            <Card key={month} title={month} flush>
              {orders.map((order) => (
                <OrderRow key={order.orderNo} order={order} />
              ))}
            </Card>
          ))
        }
      </Loaded>
    </Page>
  );
}

function OrderRow({ order }: { order: Order }) {
  const { storeName, paidAt, paidFen, pointsEarned, refundedFen } = order;
  return (
    <View className={styles.order}>
      <View className={styles.text}>
        <View className={styles.head}>
          <Text className={styles.store}>{storeName}</Text>
          {refundedFen > 0 && <Tag tone="grey">{`已退 ¥${yuan(refundedFen)}`}</Tag>}
        </View>
        <Text className={styles.when}>{moment(paidAt)}</Text>
      </View>
      <View className={styles.figures}>
        <Text className={styles.paid}>¥{yuan(paidFen)}</Text>
        <Text className={styles.points}>+{grouped(pointsEarned)} 积分</Text>
      </View>
    </View>
  );
}
