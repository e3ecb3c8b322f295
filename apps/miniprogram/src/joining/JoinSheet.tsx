import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Brand } from '../api/types';
import { openPrivacyContract, toast } from '../platform';
import { useBrand } from '../session/brand';
import { memberSession } from '../session/member-session';
import { Button, Check, Icon, PhoneButton, Sheet } from '../ui';
import { BirthdayField } from './BirthdayField';
import styles from './JoinSheet.module.scss';
import { PhoneProof } from './PhoneProof';
import { PrivacySheet } from './PrivacySheet';
import { type Join, useJoin } from './useJoin';
import type { JoinGate } from './useJoinGate';
import { useSignIn } from './useSignIn';
import { Welcome } from './Welcome';

const titles = {
  form: '加入会员',
  failed: '加入会员',
  proof: '确认是你本人',
  welcome: '欢迎加入',
};

/** Stands at the root of a page, so that it stays while the page turns from visitor's to member's. */
export function JoinSheet({ gate }: { gate: JoinGate }) {
  const brand = useBrand();
  return brand && gate.open ? <OpenJoinSheet gate={gate} brand={brand} /> : null;
}

function OpenJoinSheet({ gate, brand }: { gate: JoinGate; brand: Brand }) {
  const join = useJoin(brand);
  const [reading, setReading] = useState(false);
  const person = memberSession.usePerson();
  const read = () => openPrivacyContract(() => setReading(true));
  // Who logged out comes back by signing in; only the server knows whether they are a member.
  const signedOut = person.kind === 'signedOut';
  return (
    <>
      <Sheet
        open
        title={signedOut ? '登录' : titles[join.phase.kind]}
        onClose={gate.close}
        footer={
          signedOut ? <SignInButton onDone={gate.close} /> : <Steps join={join} gate={gate} />
        }
      >
        {signedOut ? (
          <Text className={styles.lead}>你已退出登录。用微信登录后，积分和优惠券都还在。</Text>
        ) : (
          <Body join={join} brand={brand} onRead={read} />
        )}
      </Sheet>
      <PrivacySheet open={reading} brand={brand} onClose={() => setReading(false)} />
    </>
  );
}

function SignInButton({ onDone }: { onDone: () => void }) {
  const { busy, signIn } = useSignIn(onDone);
  return (
    <Button busy={busy} onPress={signIn}>
      微信一键登录
    </Button>
  );
}

function Body({ join, brand, onRead }: { join: Join; brand: Brand; onRead: () => void }) {
  const { phase } = join;
  if (phase.kind === 'welcome') return <Welcome member={phase.member} brand={brand} />;
  if (phase.kind === 'proof') return <PhoneProof join={join} registration={phase.registration} />;
  return (
    <>
      {phase.kind === 'failed' && <Text className={styles.failure}>{phase.text}</Text>}
      <Text className={styles.lead}>消费攒积分，生日有礼，到店出示会员码即可使用。</Text>
      <Optional join={join} />
      <Check ticked={join.form.marketing} onChange={(marketing) => join.change({ marketing })}>
        接收优惠与活动消息（选填，随时可关）
      </Check>
      <View className={styles.agreement}>
        点击下方按钮，表示我已年满 14 周岁，并已阅读和同意
        <Text className={styles.link} onClick={onRead}>
          《会员服务与隐私协议》
        </Text>
        （版本 {brand.privacy.version}）
      </View>
    </>
  );
}

function Optional({ join }: { join: Join }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <View className={styles.more} onClick={() => setOpen(true)}>
        <Icon name="cake" size={20} />
        <Text className={styles.moreText}>填写生日和昵称（选填）</Text>
        <Icon name="chevron" size={16} />
      </View>
    );
  }
  return (
    <View className={styles.optional}>
      <View className={styles.row}>
        <Text className={styles.label}>昵称</Text>
        <Input
          className={styles.input}
          type="nickname"
          maxlength={20}
          placeholder="怎么称呼你"
          value={join.form.nickname}
          onInput={({ detail }) => join.change({ nickname: detail.value })}
        />
      </View>
      <View className={styles.row}>
        <Text className={styles.label}>生日</Text>
        <View className={styles.birthday}>
          <BirthdayField
            value={join.form.birthday}
            onChange={(birthday) => join.change({ birthday })}
          />
        </View>
      </View>
    </View>
  );
}

function Steps({ join, gate }: { join: Join; gate: JoinGate }) {
  const { phase, busy } = join;
  if (phase.kind === 'welcome') return <Button onPress={gate.close}>开始使用</Button>;
  if (phase.kind === 'proof') return null;
  const phoneCode = phase.kind === 'failed' ? phase.phoneCode : undefined;
  if (phoneCode) {
    return (
      <Button busy={busy} onPress={() => join.joinWithPhone(phoneCode)}>
        再试一次
      </Button>
    );
  }
  return (
    <PhoneButton
      busy={busy}
      onCode={join.joinWithPhone}
      onRefused={() => toast('没有手机号也可以随便逛逛')}
    >
      {busy ? '正在入会…' : '同意并用手机号加入'}
    </PhoneButton>
  );
}
