import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CouponTemplate } from '../api/types';
import { couponCondition, couponFace } from '../wording/coupon';
import styles from './CouponCard.module.scss';
import { classes } from './classes';

/** A coupon as paper: what it is worth on the stub, what it is on the slip. */
export function CouponCard({
  template,
  note,
  faded,
  action,
  onPress,
}: {
  template: CouponTemplate;
  note?: string | undefined;
  faded?: boolean;
  action?: ReactNode;
  onPress?: () => void;
}) {
  const face = couponFace(template);
  return (
    <View className={classes(styles.coupon, faded && styles.faded)} onClick={onPress}>
      <View className={styles.stub}>
        <View className={styles.worth}>
          {face.before && <Text className={styles.unit}>{face.before}</Text>}
          <Text className={classes(styles.figure, face.wordy && styles.wordy)}>{face.figure}</Text>
          {face.after && <Text className={styles.unit}>{face.after}</Text>}
        </View>
        <Text className={styles.condition}>{couponCondition(template)}</Text>
      </View>
      <View className={styles.slip}>
        <View className={styles.text}>
          <Text className={styles.name}>{template.name}</Text>
          {note && <Text className={styles.note}>{note}</Text>}
        </View>
        {action}
      </View>
    </View>
  );
}
