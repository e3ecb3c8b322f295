import {
  COUPON_STATE_LABELS,
  DELIVERY_STATE_LABELS,
  deliveryReasonLabel,
  growthReasonLabel,
} from '@shuke/shared';
import type { CouponView, DeliveryView, GrowthEntry, OrderView } from '../../api/types';
import { channelText } from '../../ui/channelText';
import type { Column } from '../../ui/column';
import { count, dayOf, NOTHING, signed, timeOf, yuan } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';

export const growthColumns: Column<GrowthEntry>[] = [
  {
    key: 'at',
    title: '时间',
    text: (row) => timeOf(row.occurredAt),
    sortBy: (row) => row.occurredAt,
  },
  { key: 'reason', title: '原因', text: (row) => growthReasonLabel(row.reason), choosable: true },
  {
    key: 'value',
    title: '成长值',
    text: (row) => signed(row.value),
    sortBy: (row) => row.value,
    align: 'right',
  },
  { key: 'day', title: '计入日期', text: (row) => row.day, sortBy: (row) => row.day },
];

export const couponColumns: Column<CouponView>[] = [
  { key: 'name', title: '优惠券', text: (row) => row.template.name },
  {
    key: 'state',
    title: '状态',
    text: (row) => COUPON_STATE_LABELS[row.state],
    show: (row) => (
      <StateTag tone={row.state === 'issued' ? 'good' : 'calm'}>
        {COUPON_STATE_LABELS[row.state]}
      </StateTag>
    ),
    choosable: true,
  },
  { key: 'code', title: '券码', text: (row) => row.code },
  {
    key: 'from',
    title: '生效',
    text: (row) => dayOf(row.validFrom),
    sortBy: (row) => row.validFrom,
  },
  {
    key: 'until',
    title: '有效至',
    text: (row) => dayOf(row.validUntil),
    sortBy: (row) => row.validUntil,
  },
  { key: 'used', title: '核销时间', text: (row) => timeOf(row.redeemedAt) },
  { key: 'store', title: '核销门店', text: (row) => row.storeName ?? NOTHING },
];

export const orderColumns: Column<OrderView>[] = [
  { key: 'at', title: '时间', text: (row) => timeOf(row.paidAt), sortBy: (row) => row.paidAt },
  { key: 'no', title: '订单号', text: (row) => row.orderNo },
  { key: 'store', title: '门店', text: (row) => row.storeName ?? NOTHING, choosable: true },
  {
    key: 'paid',
    title: '实付',
    text: (row) => yuan(row.paidFen),
    sortBy: (row) => row.paidFen,
    align: 'right',
  },
  {
    key: 'refunded',
    title: '已退',
    text: (row) => (row.refundedFen > 0 ? yuan(row.refundedFen) : NOTHING),
    sortBy: (row) => row.refundedFen,
    align: 'right',
  },
  {
    key: 'points',
    title: '获得积分',
    text: (row) => count(row.pointsEarned),
    sortBy: (row) => row.pointsEarned,
    align: 'right',
  },
];

export const deliveryColumns: Column<DeliveryView>[] = [
  {
    key: 'at',
    title: '时间',
    text: (row) => timeOf(row.plannedAt),
    sortBy: (row) => row.plannedAt,
  },
  { key: 'type', title: '类型', text: (row) => row.typeLabel, choosable: true },
  { key: 'title', title: '消息', text: (row) => row.title },
  {
    key: 'channel',
    title: '渠道',
    text: (row) => channelText(row.channel),
    choosable: true,
  },
  {
    key: 'state',
    title: '状态',
    text: (row) => DELIVERY_STATE_LABELS[row.state],
    show: (row) => (
      <StateTag tone={row.state === 'failed' ? 'bad' : row.state === 'skipped' ? 'calm' : 'good'}>
        {DELIVERY_STATE_LABELS[row.state]}
      </StateTag>
    ),
    choosable: true,
  },
  { key: 'tapped', title: '点开', text: (row) => timeOf(row.tappedAt) },
  {
    key: 'why',
    title: '原因',
    text: (row) => (row.reason ? deliveryReasonLabel(row.reason) : NOTHING),
  },
];
