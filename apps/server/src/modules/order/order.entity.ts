import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

/**
 * The lock of an order number: it is there from the first order or refund that names it, so an order
 * and a refund that overtook it wait for each other.
 */
@Entity('order_key')
export class OrderKeyRow {
  @PrimaryColumn(code('channel', 32)) channel!: string;
  @PrimaryColumn(code('order_no', 64)) orderNo!: string;
  @Column(idBytes('order_id', true)) orderId!: Buffer | null;
}

@Entity('order_head')
@Index('order_head_number', ['channel', 'orderNo'], { unique: true })
@Index('order_head_member', ['memberId', 'paidAt', 'id'])
@Index('order_head_store', ['storeCode', 'paidAt'])
@Index('order_head_reporter', ['reportedBy', 'recordedAt'])
@Index('order_head_paid', ['paidAt'])
export class OrderHeadRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('channel', 32)) channel!: string;
  @Column(code('order_no', 64)) orderNo!: string;
  @Column({ name: 'content_hash', type: 'binary', length: 32 }) contentHash!: Buffer;
  @Column(idBytes('member_id', true)) memberId!: Buffer | null;
  @Column(code('store_code', 32)) storeCode!: string;
  @Column(code('staff_code', 32, true)) staffCode!: string | null;
  @Column(code('reported_by', 80)) reportedBy!: string;
  @Column(instant('paid_at')) paidAt!: Date;
  @Column({ name: 'amount_fen', type: 'bigint' }) amountFen!: number;
  @Column({ name: 'paid_fen', type: 'bigint' }) paidFen!: number;
  @Column({ name: 'points_used', type: 'int' }) pointsUsed!: number;
  @Column({ name: 'points_earned', type: 'bigint' }) pointsEarned!: number;
  @Column({ name: 'refunded_fen', type: 'bigint' }) refundedFen!: number;
  @Column({ name: 'whole_refund', type: 'tinyint' }) wholeRefund!: number;
  @Column({ type: 'tinyint' }) settled!: number;
  @Column({ name: 'coupon_codes', type: 'json' }) couponCodes!: string[];
  @Column({ type: 'json' }) conflicts!: object[];
  @Column({ type: 'json' }) answer!: object;
  @Column(instant('recorded_at')) recordedAt!: Date;
}

@Entity('order_line')
export class OrderLineRow {
  @PrimaryColumn(idBytes('order_id')) orderId!: Buffer;
  @PrimaryColumn({ name: 'line_no', type: 'int' }) lineNo!: number;
  @Column({ type: 'varchar', length: 64 }) sku!: string;
  @Column({ type: 'varchar', length: 128, nullable: true }) name!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) category!: string | null;
  @Column({ type: 'decimal', precision: 12, scale: 3 }) quantity!: number;
  @Column({ name: 'unit_price_fen', type: 'bigint', nullable: true }) unitPriceFen!: number | null;
  @Column({ name: 'amount_fen', type: 'bigint' }) amountFen!: number;
  @Column({ name: 'paid_fen', type: 'bigint' }) paidFen!: number;
  @Column({ name: 'offset_points', type: 'int' }) offsetPoints!: number;
  @Column({ type: 'tinyint', default: 1 }) earns!: number;
  @Column({ name: 'refunded_fen', type: 'bigint' }) refundedFen!: number;
}

@Entity('refund')
@Index('refund_id', ['id'], { unique: true })
@Index('refund_state', ['state', 'recordedAt'])
export class RefundRow {
  @PrimaryColumn(code('channel', 32)) channel!: string;
  @PrimaryColumn(code('order_no', 64)) orderNo!: string;
  @PrimaryColumn(code('refund_no', 64)) refundNo!: string;
  @Column(idBytes('id')) id!: Buffer;
  @Column(idBytes('order_id', true)) orderId!: Buffer | null;
  @Column({ name: 'content_hash', type: 'binary', length: 32 }) contentHash!: Buffer;
  @Column({ type: 'json' }) content!: object;
  @Column(code('state', 12)) state!: string;
  @Column({ name: 'refunded_fen', type: 'bigint' }) refundedFen!: number;
  @Column(instant('refunded_at')) refundedAt!: Date;
  @Column({ name: 'points_reversed', type: 'bigint' }) pointsReversed!: number;
  @Column({ name: 'points_returned', type: 'int' }) pointsReturned!: number;
  @Column({ name: 'coupons_returned', type: 'json' }) couponsReturned!: string[];
  @Column(code('rejection', 40, true)) rejection!: string | null;
  @Column(code('reported_by', 80)) reportedBy!: string;
  @Column(instant('recorded_at')) recordedAt!: Date;
}

@Entity('refund_line')
export class RefundLineRow {
  @PrimaryColumn(idBytes('refund_id')) refundId!: Buffer;
  @PrimaryColumn({ name: 'line_no', type: 'int' }) lineNo!: number;
  @Column({ name: 'refunded_fen', type: 'bigint' }) refundedFen!: number;
}

/** What about an order a person has to see to; the row of a refund has the refund's own id. */
@Entity('order_matter')
@Index('order_matter_state', ['state', 'openedAt', 'id'])
export class OrderMatterRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('kind', 16)) kind!: string;
  @Column(code('state', 8)) state!: string;
  @Column(code('channel', 32)) channel!: string;
  @Column(code('order_no', 64)) orderNo!: string;
  @Column(code('refund_no', 64, true)) refundNo!: string | null;
  @Column(code('store_code', 32, true)) storeCode!: string | null;
  @Column(code('code', 40, true)) code!: string | null;
  @Column(code('coupon_code', 32, true)) couponCode!: string | null;
  @Column({ type: 'bigint' }) fen!: number;
  @Column(instant('opened_at')) openedAt!: Date;
  @Column(instant('closed_at', true)) closedAt!: Date | null;
  @Column(code('closed_by', 80, true)) closedBy!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) note!: string | null;
}

/** What a member has bought in all, net of refunds; an order that went back whole is not counted. */
@Entity('member_order_facts')
@Index('member_order_facts_last', ['lastOrderAt'])
export class MemberOrderFactsRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @Column({ name: 'order_count', type: 'int' }) orderCount!: number;
  @Column({ name: 'paid_fen', type: 'bigint' }) paidFen!: number;
  @Column(instant('first_order_at')) firstOrderAt!: Date;
  @Column(instant('last_order_at')) lastOrderAt!: Date;
}

export const ORDER_ENTITIES = [
  OrderKeyRow,
  OrderHeadRow,
  OrderLineRow,
  RefundRow,
  RefundLineRow,
  OrderMatterRow,
  MemberOrderFactsRow,
];
