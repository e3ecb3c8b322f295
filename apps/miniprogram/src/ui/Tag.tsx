import { Text } from '@tarojs/components';
import { classes } from './classes';
import styles from './Tag.module.scss';

export function Tag({
  tone = 'leaf',
  children,
}: {
  tone?: 'leaf' | 'grain' | 'clay' | 'grey';
  children: string;
}) {
  return <Text className={classes(styles.tag, styles[tone])}>{children}</Text>;
}
