import { Input, Text, View } from '@tarojs/components';
import Taro, { useShareAppMessage } from '@tarojs/taro';
import type { PointsTransfer, PointsTransferTerms } from '../../../api/types';
import { toast } from '../../../platform';
import { Button, Card, Cell, Empty, Loaded, Page, ShareButton, Sheet } from '../../../ui';
import { moment } from '../../../wording/day';
import { grouped } from '../../../wording/money';
import { cardOf, linkOf } from '../transfer-card';
import { partText, sendRefusal } from '../transfer-words';
import styles from './index.module.scss';
import { useSend } from './useSend';

export default function SendPage() {
  const state = useSend();
  useShareAppMessage(() => cardOf(state.sent));
  return (
    <Page title="赠送积分">
      <Loaded
        resource={state.resource}
        isEmpty={({ enabled }) => !enabled}
        empty={<Empty icon="star" title="暂未开放积分赠送" note="开放后可以把积分分享给好友" />}
      >
        {(terms) => <Form terms={terms} state={state} />}
      </Loaded>
      {state.sent && <SentSheet transfer={state.sent} onClose={state.dismiss} />}
    </Page>
  );
}

function Form({ terms, state }: { terms: PointsTransferTerms; state: ReturnType<typeof useSend> }) {
  const { points, typed } = state;
  const refusal = sendRefusal(points, terms);
  return (
    <>
      <Card>
        <Text className={styles.label}>送多少积分</Text>
        <Input
          className={styles.input}
          type="number"
          placeholder={`最少 ${grouped(terms.minPoints)}`}
          value={typed}
          onInput={({ detail }) => state.type(detail.value)}
        />
        <View className={styles.rest}>
          <Text>可用 {grouped(terms.spendable)}</Text>
          <Text>今天还能送 {grouped(terms.leftToday)}</Text>
        </View>
        {refusal && <Text className={styles.refusal}>{refusal}</Text>}
        <View className={styles.send}>
          <Button
            busy={state.busy}
            disabled={points === 0 || refusal !== undefined}
            onPress={state.send}
          >
            {points > 0 ? `送出 ${grouped(points)} 积分` : '送出'}
          </Button>
        </View>
      </Card>
      <Card flush>
        <Cell
          icon="receipt"
          title="赠送记录"
          onPress={() => Taro.navigateTo({ url: '/packages/transfer/sent/index' })}
        />
      </Card>
      <View className={styles.rules}>
        <Text>积分先从快到期的送出，好友收到后有效期不变。</Text>
        <Text>链接只能领取一次，24 小时没人领会原路退回。</Text>
        <Text>赠送只是心意，分享本身没有任何奖励。</Text>
      </View>
    </>
  );
}

function SentSheet({ transfer, onClose }: { transfer: PointsTransfer; onClose: () => void }) {
  return (
    <Sheet
      open
      title="分享给好友领取"
      onClose={onClose}
      footer={
        <ShareButton path={linkOf(transfer)} onShared={toast}>
          发给微信好友
        </ShareButton>
      }
    >
      <Text className={styles.figure}>{grouped(transfer.points)}</Text>
      {transfer.parts.map((part) => (
        <Text key={partText(part)} className={styles.part}>
          {partText(part)}
        </Text>
      ))}
      <Text className={styles.part}>{moment(transfer.lapsesAt)} 前有效，过时退回</Text>
    </Sheet>
  );
}
