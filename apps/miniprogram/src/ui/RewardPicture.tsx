import { Text, View } from '@tarojs/components';
import type { Reward } from '../api/types';
import { couponCondition, couponFace } from '../wording/coupon';
import { classes } from './classes';
import { Icon } from './Icon';
import styles from './RewardPicture.module.scss';

/** A reward's picture, drawn from what it is: a coupon's worth, or a gift. */
export function RewardPicture({ reward }: { reward: Reward }) {
  const { template } = reward;
  const face = template && template.kind !== 'voucher' ? couponFace(template) : undefined;
  return (
    <View className={classes(styles.picture, face ? styles.coupon : styles.gift)}>
      {face && template ? (
        <>
          <View className={styles.worth}>
            {face.before}
            <Text className={styles.figure}>{face.figure}</Text>
            {face.after}
          </View>
          <Text className={styles.condition}>{couponCondition(template)}</Text>
        </>
      ) : (
        <Icon name={reward.kind === 'service' ? 'star' : 'gift'} size={44} />
      )}
    </View>
  );
}
