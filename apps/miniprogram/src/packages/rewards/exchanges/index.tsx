import { EXCHANGE_STATE_LABELS } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ExchangeRecord } from '../../../api/types';
import { Button, Card, Empty, Loaded, Page, Tag } from '../../../ui';
import { moment } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import styles from './index.module.scss';
import { useExchanges } from './useExchanges';

export default function ExchangesPage() {
  const { resource, cancel, cancelling } = useExchanges();
  return (
    <Page title="兑换记录">
      <Loaded
        resource={resource}
        isEmpty={(records) => records.length === 0}
        empty={
          <Empty icon="gift" title="还没有兑换过">
            <Button
              look="outline"
              small
              onPress={() => Taro.navigateTo({ url: '/packages/rewards/mall/index' })}
            >
              去积分商城
            </Button>
          </Empty>
        }
      >
        {(records) => (
          <Card flush>
            {records.map((record) => (
              <Row
                key={record.id}
                record={record}
                busy={cancelling === record.id}
                onCancel={() => cancel(record)}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}

function Row({
  record,
  busy,
  onCancel,
}: {
  record: ExchangeRecord;
  busy: boolean;
  onCancel: () => void;
}) {
  const { rewardName, points, quantity, state, createdAt, cancellable, storeName } = record;
  return (
    <View className={styles.row}>
      <View className={styles.text}>
        <View className={styles.head}>
          <Text className={styles.name}>
            {rewardName}
            {quantity > 1 && ` × ${quantity}`}
          </Text>
          <Tag tone={state === 'cancelled' ? 'grey' : 'leaf'}>{EXCHANGE_STATE_LABELS[state]}</Tag>
        </View>
        <Text className={styles.note}>
          {moment(createdAt)} · {grouped(points)} 积分
        </Text>
        {storeName && state === 'issued' && (
          <Text className={styles.note}>凭会员码到 {storeName} 领取</Text>
        )}
      </View>
      {cancellable && (
        <Button look="outline" small busy={busy} onPress={onCancel}>
          取消
        </Button>
      )}
    </View>
  );
}
