import { TIER_CAUSE_LABELS } from '@shuke/shared';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type {
  Brand,
  MemberTier,
  OwnBenefits,
  OwnService,
  OwnTierChange,
  TierCard as Tier,
} from '../../../api/types';
import {
  Card,
  Cell,
  Icon,
  Loaded,
  Page,
  ProgressBar,
  SkeletonRows,
  Tag,
  TierCard,
} from '../../../ui';
import { longDay, moment } from '../../../wording/day';
import { enterText, keepText, metricText, tierProgress } from '../../../wording/tier';
import styles from './index.module.scss';
import { useTiers } from './useTiers';

export default function TiersPage() {
  const { resource, tier } = useTiers();
  return (
    <Page title="会员权益">
      <Loaded resource={resource} skeleton={<SkeletonRows rows={3} height={220} />}>
        {({ brand, benefits, changes }) => (
          <>
            {tier && <Standing tier={tier} />}
            {benefits && <Own benefits={benefits} />}
            <Tiers brand={brand} current={tier?.code} />
            {tier?.metricKind === 'growth' && <GrowthCell />}
            <Rules lines={brand.pointsRules} />
            <Changes changes={changes} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ tier }: { tier: MemberTier }) {
  const progress = tierProgress(tier);
  const keep = keepText(tier);
  return (
    <View className={styles.standing}>
      <Text className={styles.now}>
        当前{tier.name}
        {tier.validUntil && (
          <Text className={styles.until}>，有效至 {longDay(tier.validUntil)}</Text>
        )}
      </Text>
      <ProgressBar share={progress.share} />
      <Text className={styles.next}>
        {metricText(tier)}，{progress.text}
      </Text>
      {keep && <Text className={styles.keep}>{keep}</Text>}
    </View>
  );
}

/** What is the member's to use now. */
function Own({ benefits: { services, contact } }: { benefits: OwnBenefits }) {
  if (services.length === 0 && contact === null) return null;
  return (
    <Card title="我的专属权益">
      {services.map((service) => (
        <ServiceRow key={service.code} service={service} />
      ))}
      {contact !== null && (
        <View className={styles.service}>
          <Text className={styles.serviceName}>专属服务</Text>
          <Text className={styles.contact}>{contact}</Text>
        </View>
      )}
      {services.length > 0 && <Text className={styles.hint}>到店出示会员码即可使用</Text>}
    </Card>
  );
}

function ServiceRow({ service: { name, per, uses, left, until } }: { service: OwnService }) {
  return (
    <View className={styles.service}>
      <View className={styles.serviceText}>
        <Text className={styles.serviceName}>{name}</Text>
        <Text className={styles.hint}>
          每{per === 'month' ? '月' : '年'} {uses} 次，本期至 {longDay(until)}
        </Text>
      </View>
      <Tag tone={left > 0 ? 'leaf' : 'grey'}>{left > 0 ? `还剩 ${left} 次` : '已用完'}</Tag>
    </View>
  );
}

function Tiers({ brand, current }: { brand: Brand; current: string | undefined }) {
  return (
    <>
      {brand.tiers.map((tier) => (
        <TierBlock key={tier.code} tier={tier} brand={brand} current={tier.code === current} />
      ))}
    </>
  );
}

function TierBlock({ tier, brand, current }: { tier: Tier; brand: Brand; current: boolean }) {
  return (
    <View className={styles.block}>
      <TierCard
        tier={tier}
        brandName={brand.name}
        compact
        corner={current && <Tag tone="leaf">我的等级</Tag>}
      >
        <Text className={styles.enter}>{enterText(tier, brand.tierMetric)}</Text>
      </TierCard>
      <View className={styles.benefits}>
        {tier.benefits.map((benefit) => (
          <View key={benefit} className={styles.benefit}>
            <Icon name="check" size={16} />
            <Text className={styles.benefitText}>{benefit}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

function GrowthCell() {
  return (
    <Card flush>
      <Cell
        icon="star"
        title="成长值明细"
        note="消费与活动都会累积成长值"
        onPress={() => Taro.navigateTo({ url: '/packages/profile/growth/index' })}
      />
    </Card>
  );
}

function Rules({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title="积分规则">
      {lines.map((rule) => (
        <Text key={rule} className={styles.rule}>
          {rule}
        </Text>
      ))}
    </Card>
  );
}

function Changes({ changes }: { changes: OwnTierChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Card title="等级记录">
      {changes.map(({ toName, cause, changedAt, validUntil }) => (
        <View key={`${changedAt} ${toName}`} className={styles.change}>
          <Text className={styles.serviceName}>
            {TIER_CAUSE_LABELS[cause]} · {toName}
          </Text>
          <Text className={styles.hint}>
            {moment(changedAt)}
            {validUntil && `，有效至 ${longDay(validUntil)}`}
          </Text>
        </View>
      ))}
    </Card>
  );
}
