import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

const count = (name: string) => ({ name, type: 'bigint' }) as const;

/** One look at all members' coupons. */
@Entity('coupon_liability_snapshot')
@Index('coupon_liability_finished', ['finishedAt'])
export class CouponLiabilitySnapshotRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(instant('taken_at')) takenAt!: Date;
  @Column(instant('finished_at', true)) finishedAt!: Date | null;
}

/** Coupons by the month of their last day and the version they were issued under. */
@Entity('coupon_liability_cell')
export class CouponLiabilityCellRow {
  @PrimaryColumn(idBytes('snapshot_id')) snapshotId!: Buffer;
  @PrimaryColumn(code('month', 7)) month!: string;
  @PrimaryColumn(code('template_code', 40)) templateCode!: string;
  @PrimaryColumn({ name: 'template_version', type: 'int' }) templateVersion!: number;
  @Column(count('outstanding')) outstanding!: number;
  @Column(count('uses')) uses!: number;
  @Column(count('redeemed')) redeemed!: number;
  @Column(count('expired')) expired!: number;
  @Column(count('redemptions')) redemptions!: number;
  @Column(count('reduction_fen')) reductionFen!: number;
}

export const COUPON_LIABILITY_ENTITIES = [CouponLiabilitySnapshotRow, CouponLiabilityCellRow];
