import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Activity } from '../../../api/types';
import {
  Button,
  Card,
  classes,
  Empty,
  Icon,
  type IconName,
  Loaded,
  Page,
  Sheet,
} from '../../../ui';
import { moment } from '../../../wording/day';
import styles from './index.module.scss';
import { useActivity } from './useActivity';

const icons: Record<Activity['type'], IconName> = {
  order: 'receipt',
  redemption: 'ticket',
  registration: 'person',
};
const reasons = ['扫错了券', '顾客改变主意', '重复操作', '金额输错'];

export default function ActivityPage() {
  const { resource, chosen, choose, undo, busy } = useActivity();
  return (
    <Page title="最近操作">
      <Loaded
        resource={resource}
        isEmpty={(items) => items.length === 0}
        empty={<Empty icon="clock" title="今天还没有操作" note="开单、核销和登记会出现在这里" />}
      >
        {(items) => (
          <Card flush>
            {items.map((item) => (
              <Row key={`${item.type}${item.id}`} item={item} onUndo={() => choose(item)} />
            ))}
          </Card>
        )}
      </Loaded>
      {chosen && (
        <UndoSheet item={chosen} busy={busy} onUndo={undo} onClose={() => choose(undefined)} />
      )}
    </Page>
  );
}

function Row({ item, onUndo }: { item: Activity; onUndo: () => void }) {
  const { type, title, detail, at, undoable } = item;
  return (
    <View className={styles.row}>
      <View className={styles.icon}>
        <Icon name={icons[type]} size={22} />
      </View>
      <View className={styles.text}>
        <Text className={styles.title}>{title}</Text>
        {detail && <Text className={styles.detail}>{detail}</Text>}
        <Text className={styles.detail}>{moment(at)}</Text>
      </View>
      {undoable && (
        <Button look="outline" small onPress={onUndo}>
          撤销
        </Button>
      )}
    </View>
  );
}

function UndoSheet({
  item,
  busy,
  onUndo,
  onClose,
}: {
  item: Activity;
  busy: boolean;
  onUndo: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState<string>();
  return (
    <Sheet
      open
      title="撤销核销"
      onClose={onClose}
      footer={
        <Button
          look="danger"
          busy={busy}
          disabled={!reason}
          onPress={() => {
            if (reason) onUndo(reason);
          }}
        >
          确认撤销
        </Button>
      }
    >
      <Text className={styles.what}>{item.title}，撤销后券会退回顾客的券包。请选择原因：</Text>
      <View className={styles.reasons}>
        {reasons.map((each) => (
          <View
            key={each}
            className={classes(styles.reason, each === reason && styles.picked)}
            onClick={() => setReason(each)}
          >
            {each}
          </View>
        ))}
      </View>
    </Sheet>
  );
}
