import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';
import { MissedGrantRow } from './missed-grant.entity.js';

/** One row per version; the highest is issued, all are kept for the coupons issued under them. */
@Entity('coupon_template')
export class CouponTemplateRow {
  @PrimaryColumn(code('code', 40)) code!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ type: 'varchar', length: 500, nullable: true }) description!: string | null;
  @Column({ type: 'json' }) terms!: unknown;
  @Column({ type: 'json' }) validity!: unknown;
  @Column({ name: 'per_member', type: 'int', nullable: true }) perMember!: number | null;
  @Column({ name: 'per_member_day', type: 'int', nullable: true }) perMemberDay!: number | null;
  @Column({ type: 'tinyint' }) claimable!: number;
  @Column({ type: 'tinyint', default: 0 }) grantable!: number;
  @Column({ name: 'cost_fen', type: 'bigint', nullable: true }) costFen!: number | null;
  @Column(code('cost_bearer', 16, true)) costBearer!: string | null;
  @Column(instant('recorded_at')) recordedAt!: Date;
}

/** The hot row of a template: every issue of whatever source counts here, last in its transaction. */
@Entity('coupon_stock')
export class CouponStockRow {
  @PrimaryColumn(code('template_code', 40)) templateCode!: string;
  @Column({ type: 'int', nullable: true }) stock!: number | null;
  @Column({ type: 'int' }) issued!: number;
  @Column({ ...code('state', 12), default: 'active' }) state!: string;
}

@Entity('coupon')
@Index('coupon_code', ['code'], { unique: true })
@Index('coupon_source', ['memberId', 'sourceType', 'sourceId', 'ordinal'], { unique: true })
@Index('coupon_source_state', ['sourceType', 'sourceId', 'state'])
@Index('coupon_template_state', ['templateCode', 'state'])
@Index('coupon_end', ['state', 'validUntil'])
export class CouponRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('code', 16)) code!: string;
  @Column(code('template_code', 40)) templateCode!: string;
  @Column({ name: 'template_version', type: 'int' }) templateVersion!: number;
  @Column(code('state', 12)) state!: string;
  @Column(instant('valid_from')) validFrom!: Date;
  @Column(instant('valid_until')) validUntil!: Date;
  @Column(code('source_type', 16)) sourceType!: string;
  @Column(code('source_id', 64)) sourceId!: string;
  @Column({ type: 'smallint' }) ordinal!: number;
  @Column(instant('issued_at')) issuedAt!: Date;
  @Column(instant('redeemed_at', true)) redeemedAt!: Date | null;
  @Column(code('redeemed_store', 32, true)) redeemedStore!: string | null;
  @Column({ name: 'uses_left', type: 'smallint', nullable: true }) usesLeft!: number | null;
  @Column(code('held_by_type', 16, true)) heldByType!: string | null;
  @Column(code('held_by_id', 64, true)) heldById!: string | null;
  @Column(instant('held_until', true)) heldUntil!: Date | null;
}

@Entity('coupon_claim')
export class CouponClaimRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('template_code', 40)) templateCode!: string;
  @Column({ type: 'int' }) claims!: number;
  @Column(day('claim_day', true)) claimDay!: string | null;
  @Column({ name: 'day_claims', type: 'int', default: 0 }) dayClaims!: number;
}

@Entity('coupon_grant_day')
export class CouponGrantDayRow {
  @PrimaryColumn(code('staff_code', 64)) staffCode!: string;
  @PrimaryColumn(day('day')) day!: string;
  @Column({ type: 'int' }) granted!: number;
}

@Entity('redemption')
@Index('redemption_id', ['id'], { unique: true })
@Index('redemption_coupon', ['memberId', 'couponId'])
@Index('redemption_person', ['redeemedBy', 'redeemedAt'])
@Index('redemption_order', ['orderId'])
export class RedemptionRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(idBytes('coupon_id')) couponId!: Buffer;
  @Column(code('store_code', 32)) storeCode!: string;
  @Column(code('channel', 32)) channel!: string;
  @Column(code('redeemed_by', 64)) redeemedBy!: string;
  @Column(idBytes('order_id', true)) orderId!: Buffer | null;
  @Column(code('order_no', 64, true)) orderNo!: string | null;
  @Column({ name: 'order_amount_fen', type: 'bigint', nullable: true }) orderAmountFen!:
    | number
    | null;
  @Column({ name: 'reduction_fen', type: 'bigint', nullable: true }) reductionFen!: number | null;
  @Column(instant('redeemed_at')) redeemedAt!: Date;
  @Column(instant('undone_at', true)) undoneAt!: Date | null;
  @Column(code('undone_by', 64, true)) undoneBy!: string | null;
  @Column({ name: 'undo_reason', type: 'varchar', length: 200, nullable: true })
  undoReason!: string | null;
}

export const COUPON_ENTITIES = [
  CouponTemplateRow,
  CouponStockRow,
  CouponRow,
  CouponClaimRow,
  CouponGrantDayRow,
  MissedGrantRow,
  RedemptionRow,
];
