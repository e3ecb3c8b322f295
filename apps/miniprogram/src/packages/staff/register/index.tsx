import { Input, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Brand, Registered } from '../../../api/types';
import { BirthdayField } from '../../../joining/BirthdayField';
import { PrivacySheet } from '../../../joining/PrivacySheet';
import { Button, Card, Cell, Check, Loaded, Page, SkeletonRows } from '../../../ui';
import { Done } from '../Done';
import styles from './index.module.scss';
import { useRegister } from './useRegister';

export default function RegisterPage() {
  const register = useRegister();
  if (register.done) return <Result done={register.done} onAgain={register.again} />;
  return (
    <Page
      title="登记新会员"
      footer={
        <Button busy={register.busy} disabled={!register.complete} onPress={register.submit}>
          登记
        </Button>
      }
    >
      <Loaded resource={register.resource} skeleton={<SkeletonRows rows={3} height={80} />}>
        {(brand) => <Form brand={brand} register={register} />}
      </Loaded>
    </Page>
  );
}

function Form({
  brand,
  register: { form, change },
}: {
  brand: Brand;
  register: ReturnType<typeof useRegister>;
}) {
  const [reading, setReading] = useState(false);
  return (
    <>
      <Card>
        <Input
          className={styles.phone}
          type="number"
          maxlength={11}
          placeholder="顾客的手机号"
          value={form.phone}
          onInput={({ detail }) => change({ phone: detail.value })}
        />
        <Input
          className={styles.input}
          maxlength={20}
          placeholder="称呼（选填）"
          value={form.nickname}
          onInput={({ detail }) => change({ nickname: detail.value })}
        />
        <View className={styles.birthday}>
          <Text className={styles.label}>生日（选填）</Text>
          <BirthdayField value={form.birthday} onChange={(birthday) => change({ birthday })} />
        </View>
      </Card>
      <Card title="请顾客确认">
        <Check ticked={form.agreed} onChange={(agreed) => change({ agreed })}>
          顾客已满 14 周岁，并同意会员服务与隐私协议（版本 {brand.privacy.version}）
        </Check>
        <Check ticked={form.marketing} onChange={(marketing) => change({ marketing })}>
          顾客愿意接收优惠与活动消息（选填）
        </Check>
        <View className={styles.read} onClick={() => setReading(true)}>
          给顾客看协议全文
        </View>
      </Card>
      <PrivacySheet open={reading} brand={brand} onClose={() => setReading(false)} />
    </>
  );
}

function Result({ done, onAgain }: { done: Registered; onAgain: () => void }) {
  return (
    <Page title="登记新会员" footer={<Button onPress={() => Taro.navigateBack()}>完成</Button>}>
      <Done
        title={done.created ? '登记成功' : '这位顾客已经是会员'}
        note="顾客用这个手机号登录小程序即可使用"
      />
      <Card flush>
        <Cell title="会员号" value={done.memberNo} />
      </Card>
      <View className={styles.again}>
        <Button look="outline" onPress={onAgain}>
          再登记一位
        </Button>
      </View>
    </Page>
  );
}
