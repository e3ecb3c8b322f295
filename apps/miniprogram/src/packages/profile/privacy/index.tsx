import { Switch, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { PrivacySheet } from '../../../joining/PrivacySheet';
import { openPrivacyContract } from '../../../platform';
import { Card, Cell, Loaded, Page, SkeletonRows } from '../../../ui';
import styles from './index.module.scss';
import { isGranted, optionalPurposes, usePrivacy } from './usePrivacy';

const words = {
  marketing: { title: '优惠与活动消息', note: '生日礼、优惠券和活动开始时告诉我' },
  profiling: { title: '个性化推荐', note: '根据我的消费记录推荐优惠' },
};

export default function PrivacyPage() {
  const { resource, record, saving } = usePrivacy();
  const [reading, setReading] = useState(false);
  return (
    <Page title="隐私与授权">
      <Loaded resource={resource} skeleton={<SkeletonRows rows={3} height={64} />}>
        {({ brand, consents }) => (
          <>
            <Card title="你的授权" flush>
              {optionalPurposes.map((purpose) => (
                <View key={purpose} className={styles.row}>
                  <View className={styles.text}>
                    <Text className={styles.title}>{words[purpose].title}</Text>
                    <Text className={styles.note}>{words[purpose].note}</Text>
                  </View>
                  <Switch
                    color="#2f6b4f"
                    nativeProps={{ 'aria-label': words[purpose].title }}
                    disabled={saving}
                    checked={isGranted(consents, purpose)}
                    onChange={({ detail }) => record(purpose, brand.privacy.version, detail.value)}
                  />
                </View>
              ))}
            </Card>
            <Text className={styles.promise}>关闭随时生效，不影响积分、等级和已有的优惠券。</Text>
            <Card flush>
              <Cell
                icon="shield"
                title="会员服务与隐私协议"
                value={`版本 ${brand.privacy.version}`}
                onPress={() => setReading(true)}
              />
              <Cell
                title="小程序隐私保护指引"
                onPress={() => openPrivacyContract(() => setReading(true))}
              />
            </Card>
            <PrivacySheet open={reading} brand={brand} onClose={() => setReading(false)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
