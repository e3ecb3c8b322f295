import { entryReasonLabel } from '@shuke/shared';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Coupon } from '../../../api/types';
import { Button, Card, Cell, Page } from '../../../ui';
import { grouped, yuan } from '../../../wording/money';
import { Done } from '../Done';
import { served } from '../served-member';
import { reductionRows } from './reductions';
import styles from './Slip.module.scss';
import type { DoneOrder } from './useOrder';
import { useRefund } from './useRefund';

/** What was rung, and the way back while the customer still stands there. */
export function Slip({ done, coupons }: { done: DoneOrder; coupons: Coupon[] }) {
  const { order, quote, answer } = done;
  const { refund, refunded, busy } = useRefund(order);
  const earned = answer.pointsEarned.reduce((sum, { points }) => sum + points, 0);
  const amountFen = order.lines.reduce((sum, line) => sum + line.amountFen, 0);
  const finish = () => {
    served.set(undefined);
    Taro.navigateBack();
  };
  return (
    <Page
      title="开单积分"
      footer={
        <View className={styles.actions}>
          {!refunded && (
            <View className={styles.undo}>
              <Button look="outline" busy={busy} onPress={refund}>
                整单退款
              </Button>
            </View>
          )}
          <View className={styles.finish}>
            <Button onPress={finish}>完成</Button>
          </View>
        </View>
      }
    >
      {refunded ? (
        <Done title={`已退款 ¥${yuan(order.paidFen)}`} note="用过的券和积分已退回会员" />
      ) : (
        <Done title={`收款 ¥${yuan(order.paidFen)}`} figure={`+${grouped(earned)} 积分`} />
      )}
      {quote && amountFen > order.paidFen && (
        <Card title="金额明细" flush>
          <Cell title="商品金额" value={`¥${yuan(amountFen)}`} />
          {reductionRows(quote, coupons).map(({ key, name, fen }) => (
            <Cell key={key} title={name} value={`−¥${yuan(fen)}`} />
          ))}
          <Cell title="实收" value={`¥${yuan(order.paidFen)}`} />
        </Card>
      )}
      {answer.memberNo && (
        <Card title="积分明细" flush>
          {answer.pointsEarned.map(({ reason, points }) => (
            <Cell key={reason} title={entryReasonLabel(reason)} value={`+${grouped(points)}`} />
          ))}
          {answer.points && !refunded && (
            <Cell
              title="会员积分"
              value={`可用 ${grouped(answer.points.available)} · 待生效 ${grouped(answer.points.pending)}`}
            />
          )}
        </Card>
      )}
    </Page>
  );
}
