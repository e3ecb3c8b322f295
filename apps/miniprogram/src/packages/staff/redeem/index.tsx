import { Input, Text, View } from '@tarojs/components';
import type { Redemption } from '../../../api/types';
import { Button, Card, CouponCard, Icon, Page } from '../../../ui';
import { yuan } from '../../../wording/money';
import { Done } from '../Done';
import { Keypad } from '../Keypad';
import styles from './index.module.scss';
import { useRedeem } from './useRedeem';

export default function RedeemPage() {
  const redeem = useRedeem();
  const { code, amount, needsAmount, failure, done, busy } = redeem;
  if (done) return <Result redemption={done} onFinish={redeem.finish} />;
  const incomplete = code.trim().length < 8 || (needsAmount && amount === '');
  return (
    <Page
      title="核销优惠券"
      footer={
        <Button busy={busy} disabled={incomplete} onPress={redeem.submit}>
          {busy ? '正在核销…' : '确认核销'}
        </Button>
      }
    >
      <Card title="券码">
        <View className={styles.code}>
          <Input
            className={styles.input}
            placeholder="扫一扫，或输入券码"
            maxlength={32}
            value={code}
            onInput={({ detail }) => redeem.setCode(detail.value)}
          />
          {redeem.scan && (
            <View className={styles.scan} aria-label="扫码" onClick={redeem.scan}>
              <Icon name="scan" size={24} />
            </View>
          )}
        </View>
        <Text className={styles.note}>
          兑换券、次卡直接核销；满减券、折扣券按订单金额，特价券按一件商品的原价计算优惠。
        </Text>
      </Card>
      {failure && <Text className={styles.failure}>{failure}</Text>}
      {needsAmount && (
        <Card title={redeem.isPrice ? '这件商品的原价' : '订单金额'}>
          <Keypad amount={amount} onKey={redeem.pressKey} />
        </Card>
      )}
    </Page>
  );
}

function Result({ redemption, onFinish }: { redemption: Redemption; onFinish: () => void }) {
  const { coupon, reductionFen } = redemption;
  return (
    <Page title="核销优惠券" footer={<Button onPress={onFinish}>完成</Button>}>
      {reductionFen ? (
        <Done title="核销成功" figure={`本单减 ¥${yuan(reductionFen)}`} />
      ) : (
        <Done
          title="核销成功"
          note={
            coupon.usesLeft === undefined
              ? '请把礼品或服务交给顾客'
              : `请为顾客提供服务，次卡还剩 ${coupon.usesLeft} 次`
          }
        />
      )}
      <CouponCard template={coupon.template} note="核销错了，可在最近操作里撤销" />
    </Page>
  );
}
