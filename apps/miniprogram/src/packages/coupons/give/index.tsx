import { Text, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { toast } from '../../../platform';
import {
  Button,
  Card,
  CouponCard,
  Empty,
  Loaded,
  Page,
  ShareButton,
  SkeletonRows,
} from '../../../ui';
import { couponValidity } from '../../../wording/coupon';
import { moment } from '../../../wording/day';
import styles from './index.module.scss';
import { type Giving, linkOf, useGive } from './useGive';

export default function GivePage() {
  const { resource, offer, takeBack, busy } = useGive();
  const giving = resource.state === 'ready' ? resource.value : undefined;
  useShareAppMessage(() => cardOf(giving));
  return (
    <Page title="转赠给朋友">
      <Loaded
        resource={resource}
        skeleton={<SkeletonRows rows={3} height={140} />}
        isEmpty={({ coupon }) => coupon === undefined}
        empty={<Empty icon="gift" title="这张券已经送出" note="朋友收下后，券就在朋友的券包里了" />}
      >
        {({ coupon, transfer }) =>
          coupon && (
            <>
              <CouponCard template={coupon.template} note={couponValidity(coupon)} />
              {transfer ? (
                <View className={styles.way}>
                  <Text className={styles.wayTitle}>正在等朋友收下</Text>
                  <Text className={styles.wayNote}>
                    {moment(transfer.until)} 前没有人收下，券会自动回到您这里
                  </Text>
                  <ShareButton path={linkOf(transfer.token)} onShared={toast}>
                    分享给微信好友
                  </ShareButton>
                  <Button look="outline" busy={busy} onPress={takeBack}>
                    收回这张券
                  </Button>
                </View>
              ) : (
                <View className={styles.way}>
                  <Button busy={busy} onPress={offer}>
                    {busy ? '正在准备…' : '准备赠送'}
                  </Button>
                </View>
              )}
              <Rules />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What the friend sees in the chat. */
function cardOf(giving: Giving | undefined) {
  const { coupon, transfer } = giving ?? {};
  if (!coupon || !transfer) return { title: '青禾会员', path: '/pages/home/index' };
  return { title: `送你一张「${coupon.template.name}」，点开收下`, path: linkOf(transfer.token) };
}

function Rules() {
  return (
    <Card title="转赠说明">
      {[
        '链接 24 小时内有效，只能由一位朋友收下',
        '等待期间这张券暂时不能使用，您可以随时收回',
        '朋友收下后，有效期不变，券不能再要回',
      ].map((rule) => (
        <Text key={rule} className={styles.rule}>
          {rule}
        </Text>
      ))}
    </Card>
  );
}
