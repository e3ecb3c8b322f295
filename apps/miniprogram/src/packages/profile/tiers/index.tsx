import { Text, View } from '@tarojs/components';
import type { MemberTier, TierCard as Tier } from '../../../api/types';
import { Card, Icon, Loaded, Page, ProgressBar, SkeletonRows, Tag, TierCard } from '../../../ui';
import { longDay } from '../../../wording/day';
import { enterText, keepText, tierProgress } from '../../../wording/tier';
import styles from './index.module.scss';
import { useTiers } from './useTiers';

export default function TiersPage() {
  const { resource, tier } = useTiers();
  return (
    <Page title="会员权益">
      <Loaded resource={resource} skeleton={<SkeletonRows rows={3} height={220} />}>
        {(brand) => (
          <>
            {tier && <Standing tier={tier} />}
            {brand.tiers.map((each) => (
              <TierBlock
                key={each.code}
                tier={each}
                brandName={brand.name}
                current={each.code === tier?.code}
              />
            ))}
            {brand.pointsRules.length > 0 && (
              <Card title="积分规则">
                {brand.pointsRules.map((rule) => (
                  <Text key={rule} className={styles.rule}>
                    {rule}
                  </Text>
                ))}
              </Card>
            )}
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
      <Text className={styles.next}>{progress.text}</Text>
      {keep && <Text className={styles.next}>{keep}</Text>}
    </View>
  );
}

function TierBlock({
  tier,
  brandName,
  current,
}: {
  tier: Tier;
  brandName: string;
  current: boolean;
}) {
  return (
    <View className={styles.block}>
      <TierCard
        tier={tier}
        brandName={brandName}
        compact
        corner={current && <Tag tone="leaf">我的等级</Tag>}
      >
        <Text className={styles.enter}>{enterText(tier)}</Text>
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
