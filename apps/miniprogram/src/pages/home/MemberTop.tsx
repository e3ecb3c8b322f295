import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { BirthdayView, Brand, MemberView } from '../../api/types';
import { Icon, type IconName, ProgressBar, TierCard } from '../../ui';
import { daysUntil } from '../../wording/day';
import { grouped } from '../../wording/money';
import { isKeepPressing, keepText, tierProgress } from '../../wording/tier';
import styles from './MemberTop.module.scss';

const open = (url: string) => () => Taro.navigateTo({ url });
const openTab = (url: string) => () => Taro.switchTab({ url });

const shortcuts: { icon: IconName; name: string; go: () => void }[] = [
  { icon: 'ticket', name: '领券中心', go: open('/packages/coupons/centre/index') },
  { icon: 'gift', name: '积分商城', go: open('/packages/rewards/mall/index') },
  { icon: 'cake', name: '生日礼', go: open('/packages/profile/birthday/index') },
  { icon: 'crown', name: '会员权益', go: open('/packages/profile/tiers/index') },
];

export function MemberTop({
  member,
  brand,
  birthday,
}: {
  member: MemberView;
  brand: Brand;
  birthday: BirthdayView | undefined;
}) {
  return (
    <>
      <MemberCard member={member} brand={brand} />
      <View className={styles.shortcuts}>
        {shortcuts.map(({ icon, name, go }) => (
          <View key={name} className={styles.shortcut} onClick={go}>
            <View className={styles.shortcutIcon}>
              <Icon name={icon} size={26} />
            </View>
            <Text className={styles.shortcutName}>{name}</Text>
          </View>
        ))}
      </View>
      <BirthdayHint birthday={birthday} />
    </>
  );
}

function MemberCard({ member, brand }: { member: MemberView; brand: Brand }) {
  const progress = tierProgress(member.tier);
  return (
    <View onClick={open('/packages/profile/tiers/index')}>
      <TierCard
        tier={member.tier}
        brandName={brand.name}
        corner={
          <View
            className={styles.codeButton}
            onClick={(event) => {
              event.stopPropagation();
              openTab('/pages/code/index')();
            }}
          >
            <Icon name="code" size={18} />
            <Text className={styles.codeText}>会员码</Text>
          </View>
        }
      >
        <Text className={styles.person}>
          {member.nickname || member.phoneMasked} · No. {member.memberNo}
        </Text>
        <View className={styles.figures}>
          <Figure
            count={member.points.available}
            name="积分"
            go={open('/packages/points/entries/index')}
          />
          <Figure count={member.couponCount} name="优惠券" go={openTab('/pages/coupons/index')} />
        </View>
        <ProgressBar share={progress.share} />
        <Text className={styles.progress}>
          {isKeepPressing(member.tier) ? keepText(member.tier) : progress.text}
        </Text>
      </TierCard>
    </View>
  );
}

function Figure({ count, name, go }: { count: number; name: string; go: () => void }) {
  return (
    <View
      className={styles.figure}
      onClick={(event) => {
        event.stopPropagation();
        go();
      }}
    >
      <Text className={styles.count}>{grouped(count)}</Text>
      <Text className={styles.countName}>{name}</Text>
      <Icon name="chevron" size={12} />
    </View>
  );
}

function hintOf(birthday: BirthdayView): string | undefined {
  if (birthday.granted) return '生日礼已送到，去看看';
  if (!birthday.birthday) return '填写生日，生日时有礼物送你';
  const days = birthday.nextDay ? daysUntil(birthday.nextDay) : undefined;
  if (days === 0) return '今天是你的生日，生日快乐';
  return days !== undefined && days <= 30 ? `距离你的生日还有 ${days} 天` : undefined;
}

function BirthdayHint({ birthday }: { birthday: BirthdayView | undefined }) {
  const hint = birthday && hintOf(birthday);
  if (!hint) return null;
  return (
    <View className={styles.birthday} onClick={open('/packages/profile/birthday/index')}>
      <Icon name="cake" size={24} />
      <Text className={styles.birthdayText}>{hint}</Text>
      <Icon name="chevron" size={16} />
    </View>
  );
}
