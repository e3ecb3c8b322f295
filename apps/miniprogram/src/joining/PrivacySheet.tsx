import { Text } from '@tarojs/components';
import type { Brand } from '../api/types';
import { Button, Sheet } from '../ui';
import styles from './JoinSheet.module.scss';

export function PrivacySheet({
  open,
  brand,
  onClose,
}: {
  open: boolean;
  brand: Brand;
  onClose: () => void;
}) {
  return (
    <Sheet
      open={open}
      title="会员服务与隐私协议"
      onClose={onClose}
      footer={
        <Button look="quiet" onPress={onClose}>
          我看完了
        </Button>
      }
    >
      <Text className={styles.version}>版本 {brand.privacy.version}</Text>
      <Text className={styles.privacy} userSelect>
        {brand.privacy.text}
      </Text>
    </Sheet>
  );
}
