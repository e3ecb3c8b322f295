import { Text, View } from '@tarojs/components';
import type { CouponTemplate } from '../../../api/types';
import { Button, Card, CouponCard, classes, Empty, Loaded, Page } from '../../../ui';
import { Done } from '../Done';
import styles from './index.module.scss';
import { REASONS, useGrant } from './useGrant';

export default function GrantPage() {
  const grant = useGrant();
  if (grant.done) {
    return (
      <Page title="发放优惠券" footer={<Button onPress={grant.finish}>完成</Button>}>
        <Done title="已经发到会员的券包" note="顾客打开小程序就能看到" />
        <CouponCard template={grant.done.template} />
      </Page>
    );
  }
  return (
    <Page title="发放优惠券">
      {grant.isPresent ? (
        <Loaded
          resource={grant.resource}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <Empty
              icon="ticket"
              title="现在没有可以发的券"
              note="总部把券设为“店员可以发放”后会出现在这里"
            />
          }
        >
          {({ items, leftToday }) => (
            <Offers grant={grant} templates={items} leftToday={leftToday} />
          )}
        </Loaded>
      ) : (
        <Empty icon="ticket" title="请先扫会员码" note="券只发给当面出示会员码的顾客" />
      )}
    </Page>
  );
}

function Offers({
  grant,
  templates,
  leftToday,
}: {
  grant: ReturnType<typeof useGrant>;
  templates: readonly CouponTemplate[];
  leftToday: number;
}) {
  return (
    <>
      <Card title="为什么发">
        <View className={styles.reasons}>
          {REASONS.map((reason) => (
            <View
              key={reason}
              className={classes(styles.reason, reason === grant.reason && styles.chosen)}
              onClick={() => grant.setReason(reason)}
            >
              {reason}
            </View>
          ))}
        </View>
        <Text className={styles.note}>今天还可以发 {leftToday} 张</Text>
      </Card>
      {grant.failure && <Text className={styles.failure}>{grant.failure}</Text>}
      {templates.map((template) => (
        <CouponCard
          key={template.code}
          template={template}
          note={template.validityText}
          action={
            <Button
              small
              busy={grant.busy}
              disabled={leftToday === 0}
              onPress={() => grant.give(template)}
            >
              发放
            </Button>
          }
        />
      ))}
    </>
  );
}
