import { ERRORS, type MatterKind } from '@shuke/shared';
import type { Matter } from '../../api/types';

/** What happened, and what a manager does about it. */
const ADVICE: Record<MatterKind, string> = {
  refund_waiting: '退款先到，订单还没有上报；请确认收银机已把这笔订单传上来',
  refund_rejected: '这笔退款没有入账，请与门店核对实退金额',
  order_conflict: '顾客已付款离店，订单已入账，但这一项没能扣到',
};

export function whyText({ kind, code, couponCode }: Matter): string {
  const why = code ? `${ERRORS[code].staff}${couponCode ? `（券 ${couponCode}）` : ''}` : null;
  return [why, ADVICE[kind]].filter(Boolean).join('；');
}

export function numberText({ orderNo, refundNo }: Matter): string {
  return refundNo ? `${refundNo}（订单 ${orderNo}）` : orderNo;
}
