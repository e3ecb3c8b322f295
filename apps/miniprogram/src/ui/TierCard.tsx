import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { TierCard as Tier } from '../api/types';
import { classes } from './classes';
import { Icon } from './Icon';
import styles from './TierCard.module.scss';

/** A tier's card face: its own gradient and text colour, with the brand's sprout. */
export function TierCard({
  tier,
  brandName,
  corner,
  compact,
  children,
}: {
  tier: Pick<Tier, 'name' | 'cardFace'>;
  brandName: string;
  corner?: ReactNode;
  /** Lower, where several stand in a list. */
  compact?: boolean;
  children?: ReactNode;
}) {
  const { from, to, text } = tier.cardFace;
  return (
    <View
      className={classes(styles.card, compact && styles.compact)}
      style={{ backgroundImage: `linear-gradient(135deg, ${from}, ${to})`, color: text }}
    >
      <View className={styles.emblem}>
        <Icon name="sprout" size={180} />
      </View>
      <View className={styles.head}>
        <View className={styles.brand}>
          <Icon name="sprout" size={18} />
          <Text className={styles.brandName}>{brandName}</Text>
        </View>
        {corner}
      </View>
      <Text className={styles.name}>{tier.name}</Text>
      {children}
    </View>
  );
}
