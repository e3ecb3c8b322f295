import { Text, View } from '@tarojs/components';
import { classes, Icon } from '../../ui';
import styles from './Keypad.module.scss';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', 'delete'];

/** An amount in yuan, pressed digit by digit. */
export function Keypad({ amount, onKey }: { amount: string; onKey: (key: string) => void }) {
  return (
    <View>
      <View className={styles.amount}>
        <Text className={styles.sign}>¥</Text>
        <Text className={classes(styles.figure, amount === '' && styles.blank)}>
          {amount || '0'}
        </Text>
      </View>
      <View className={styles.keys}>
        {keys.map((key) => (
          <View
            key={key}
            className={styles.key}
            aria-label={key === 'delete' ? '退格' : key}
            onClick={() => onKey(key)}
          >
            {key === 'delete' ? <Icon name="delete" size={26} /> : key}
          </View>
        ))}
      </View>
    </View>
  );
}
