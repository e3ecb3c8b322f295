import { View } from '@tarojs/components';
import styles from './Skeleton.module.scss';

/** A pale block where something is about to stand. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: string }) {
  return <View className={styles.block} style={{ height: `${height}px`, width }} />;
}

const row = ['a', 'b', 'c', 'd', 'e', 'f'];

export function SkeletonRows({ rows = 4, height = 84 }: { rows?: number; height?: number }) {
  return (
    <View className={styles.rows} aria-label="加载中">
      {row.slice(0, rows).map((key) => (
        <Skeleton key={key} height={height} />
      ))}
    </View>
  );
}
