import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { BirthdayView } from '../../../api/types';
import { BirthdayField } from '../../../joining/BirthdayField';
import { JoinSheet } from '../../../joining/JoinSheet';
import { useJoinGate } from '../../../joining/useJoinGate';
import { Button, Card, CouponCard, Icon, Loaded, Page, SkeletonRows } from '../../../ui';
import { birthdayText } from '../../../wording/birthday';
import { daysUntil, longDay } from '../../../wording/day';
import styles from './index.module.scss';
import { useBirthday } from './useBirthday';

export default function BirthdayGiftPage() {
  const birthday = useBirthday();
  const gate = useJoinGate();
  return (
    <Page title="生日礼">
      <Loaded resource={birthday.resource} skeleton={<SkeletonRows rows={3} height={140} />}>
        {({ brand, view }) => (
          <>
            <Hero view={view} daysBefore={brand.birthday.daysBefore} />
            {view ? (
              <ForMember view={view} birthday={birthday} />
            ) : (
              <View className={styles.join}>
                <Button onPress={gate.show}>
                  {birthday.person.kind === 'signedOut' ? '登录' : '加入会员，领生日礼'}
                </Button>
              </View>
            )}
          </>
        )}
      </Loaded>
      <JoinSheet gate={gate} />
    </Page>
  );
}

const soonDays = 60;

function headline(view: BirthdayView | undefined): string {
  if (!view?.birthday) return '每年这一天，\n青禾记得你';
  const days = view.nextDay ? daysUntil(view.nextDay) : undefined;
  if (days === 0) return '生日快乐，\n今天是你的好日子';
  if (days === undefined || days > soonDays) return `${birthdayText(view.birthday)}，\n青禾记得你`;
  return `再过 ${days} 天，\n就是你的生日`;
}

function Hero({ view, daysBefore }: { view: BirthdayView | undefined; daysBefore: number }) {
  return (
    <View className={styles.hero}>
      <View className={styles.emblem}>
        <Icon name="cake" size={150} />
      </View>
      <Text className={styles.headline}>{headline(view)}</Text>
      <Text className={styles.sub}>
        {view?.birthday && view.nextDay
          ? `下一个生日是 ${longDay(view.nextDay)}`
          : `生日前 ${daysBefore} 天，礼物会送到你的账户`}
      </Text>
    </View>
  );
}

function ForMember({
  view,
  birthday,
}: {
  view: BirthdayView;
  birthday: ReturnType<typeof useBirthday>;
}) {
  return (
    <>
      {!view.birthday && (
        <Card title="你的生日是">
          <BirthdayField value={birthday.chosen} onChange={birthday.choose} />
          <View className={styles.save}>
            <Button busy={birthday.saving} disabled={!birthday.chosen} onPress={birthday.save}>
              记下生日
            </Button>
          </View>
          <Text className={styles.note}>生日可以自行修改一次，只用来送你礼物。</Text>
        </Card>
      )}
      <Gift view={view} />
      {view.birthday && !view.granted && (
        <View className={styles.remind}>
          <Button look="quiet" onPress={birthday.remindMe}>
            礼物送到时提醒我
          </Button>
        </View>
      )}
    </>
  );
}

function Gift({ view: { gift, granted, opensOn } }: { view: BirthdayView }) {
  if (!gift) {
    return (
      <Card title="你的生日礼">
        <Text className={styles.none}>当前等级还没有生日礼，升级后就有了。</Text>
      </Card>
    );
  }
  return (
    <View className={styles.gift}>
      <Text className={styles.giftTitle}>{granted ? '今年的生日礼已送到' : '你的生日礼'}</Text>
      {gift.coupon && (
        <CouponCard template={gift.coupon} note={gift.coupon.validityText ?? undefined} />
      )}
      {gift.points ? (
        <View className={styles.points}>
          <Icon name="star" size={22} />
          <Text className={styles.pointsText}>生日积分</Text>
          <Text className={styles.pointsFigure}>+{gift.points}</Text>
        </View>
      ) : null}
      {granted ? (
        <View className={styles.save}>
          <Button onPress={() => Taro.switchTab({ url: '/pages/coupons/index' })}>
            去券包使用
          </Button>
        </View>
      ) : (
        opensOn && <Text className={styles.note}>{longDay(opensOn)}自动送达，不用领取</Text>
      )}
    </View>
  );
}
