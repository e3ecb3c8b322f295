import { POINTS_TRANSFER_STATE_LABELS } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import type { PointsTransfer } from '../../../api/types';
import { toast } from '../../../platform';
import { Button, Card, Empty, Loaded, Page, ShareButton, Sheet, Tag } from '../../../ui';
import { moment } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { cardOf, linkOf } from '../transfer-card';
import styles from './index.module.scss';
import { useSent } from './useSent';

export default function SentPage() {
  const { list, cancel, cancelling } = useSent();
  const [shared, share] = useState<PointsTransfer>();
  useShareAppMessage(() => cardOf(shared));
  return (
    <Page title="赠送记录">
      <Loaded
        resource={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="star" title="还没有送出过积分" note="送出的积分会记在这里" />}
      >
        {({ items, more }) => (
          <>
            <Card flush>
              {items.map((transfer) => (
                <Row
                  key={transfer.id}
                  transfer={transfer}
                  busy={cancelling === transfer.id}
                  onShare={() => share(transfer)}
                  onCancel={() => cancel(transfer)}
                />
              ))}
            </Card>
            {more && <Text className={styles.end}>上滑看更早的记录</Text>}
          </>
        )}
      </Loaded>
      {shared && <ShareSheet transfer={shared} onClose={() => share(undefined)} />}
    </Page>
  );
}

function Row({
  transfer,
  busy,
  onShare,
  onCancel,
}: {
  transfer: PointsTransfer;
  busy: boolean;
  onShare: () => void;
  onCancel: () => void;
}) {
  const { points, state, offeredAt, lapsesAt, endedAt } = transfer;
  const waits = state === 'offered';
  return (
    <View className={styles.row}>
      <View className={styles.text}>
        <View className={styles.head}>
          <Text className={styles.points}>{grouped(points)} 积分</Text>
          <Tag tone={waits ? 'grain' : state === 'claimed' ? 'leaf' : 'grey'}>
            {POINTS_TRANSFER_STATE_LABELS[state]}
          </Tag>
        </View>
        <Text className={styles.note}>
          {waits ? `${moment(lapsesAt)} 前可领取` : `${moment(offeredAt)} 送出`}
          {endedAt && ` · ${moment(endedAt)} ${POINTS_TRANSFER_STATE_LABELS[state]}`}
        </Text>
      </View>
      {waits && (
        <View className={styles.acts}>
          <Button look="quiet" small onPress={onShare}>
            分享
          </Button>
          <Button look="outline" small busy={busy} onPress={onCancel}>
            收回
          </Button>
        </View>
      )}
    </View>
  );
}

function ShareSheet({ transfer, onClose }: { transfer: PointsTransfer; onClose: () => void }) {
  return (
    <Sheet
      open
      title={`${grouped(transfer.points)} 积分等好友领取`}
      onClose={onClose}
      footer={
        <ShareButton path={linkOf(transfer)} onShared={toast}>
          发给微信好友
        </ShareButton>
      }
    >
      <Text className={styles.note}>链接只能领取一次，{moment(transfer.lapsesAt)} 前有效。</Text>
    </Sheet>
  );
}
