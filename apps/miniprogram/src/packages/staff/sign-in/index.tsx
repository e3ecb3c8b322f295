import { Input, Text, View } from '@tarojs/components';
import { world } from '../../../platform';
import { Button, Card, Icon, Page } from '../../../ui';
import styles from './index.module.scss';
import { useStaffSignIn } from './useStaffSignIn';

export default function SignInPage() {
  const { inviteCode, setInviteCode, busy, bind, signIn } = useStaffSignIn();
  return (
    <Page title="员工登录" back={world() === 'customer'}>
      <View className={styles.head}>
        <View className={styles.emblem}>
          <Icon name="store" size={36} />
        </View>
        <Text className={styles.title}>店员工作台</Text>
        <Text className={styles.sub}>用微信登录，扫码识别会员、开单、核销</Text>
      </View>
      <Card title="第一次使用">
        <Text className={styles.note}>输入店长给你的邀请码，把这个微信绑定到你的员工账号。</Text>
        <Input
          className={styles.input}
          placeholder="邀请码"
          maxlength={64}
          value={inviteCode}
          onInput={({ detail }) => setInviteCode(detail.value)}
        />
        <Button busy={busy} disabled={inviteCode.trim().length < 8} onPress={bind}>
          绑定并登录
        </Button>
      </Card>
      <Card title="已经绑定过">
        <Button look="quiet" busy={busy} onPress={signIn}>
          微信登录
        </Button>
      </Card>
    </Page>
  );
}
