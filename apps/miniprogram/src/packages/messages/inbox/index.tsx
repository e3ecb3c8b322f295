import { Text, View } from '@tarojs/components';
import type { InboxMessage } from '../../../api/types';
import { Empty, Icon, type IconName, Loaded, Page } from '../../../ui';
import { moment } from '../../../wording/day';
import styles from './index.module.scss';
import { useInbox } from './useInbox';

const icons: Record<string, IconName> = {
  birthday_gift: 'cake',
  welcome: 'sprout',
  tier_change: 'crown',
  points_expiring: 'star',
  coupon_expiring: 'ticket',
};

export default function InboxPage() {
  const { list, open } = useInbox();
  return (
    <Page title="消息">
      <Loaded
        resource={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="mail" title="还没有消息" note="生日礼、优惠和积分变动会出现在这里" />}
      >
        {({ items }) =>
          items.map((message) => (
            <Message key={message.id} message={message} onOpen={() => open(message)} />
          ))
        }
      </Loaded>
    </Page>
  );
}

function Message({ message, onOpen }: { message: InboxMessage; onOpen: () => void }) {
  const { type, title, body, createdAt, readAt, page } = message;
  return (
    <View className={styles.message} onClick={onOpen}>
      <View className={styles.icon}>
        <Icon name={icons[type] ?? 'gift'} size={22} />
        {!readAt && <View className={styles.unread} />}
      </View>
      <View className={styles.text}>
        <Text className={styles.title}>{title}</Text>
        <Text className={styles.body}>{body}</Text>
        <Text className={styles.when}>{moment(createdAt)}</Text>
      </View>
      {page && <Icon name="chevron" size={16} />}
    </View>
  );
}
