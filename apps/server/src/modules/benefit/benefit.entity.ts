import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';

@Entity('upgrade_gift')
export class UpgradeGiftRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('tier_code', 32)) tierCode!: string;
  @PrimaryColumn({ name: 'change_seq', type: 'int' }) changeSeq!: number;
  @Column({ name: 'coupon_sources', type: 'json' }) couponSources!: unknown;
  @Column(day('given_on')) givenOn!: string;
  @Column(instant('given_at')) givenAt!: Date;
  @Column(instant('taken_back_at', true)) takenBackAt!: Date | null;
}

@Entity('benefit_pack')
export class BenefitPackRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn({ type: 'char', length: 7, charset: 'ascii', collation: 'ascii_bin' })
  month!: string;
  @Column(code('tier_code', 32)) tierCode!: string;
  @Column(instant('given_at')) givenAt!: Date;
}

@Entity('benefit_counter')
export class BenefitCounterRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('benefit_code', 32)) benefitCode!: string;
  @PrimaryColumn(code('period', 7)) period!: string;
  @Column({ type: 'int' }) used!: number;
}

@Entity('benefit_use')
@Index('benefit_use_id', ['id'], { unique: true })
@Index('benefit_use_newest', ['usedAt', 'id'])
@Index('benefit_use_store', ['storeCode', 'usedAt', 'id'])
export class BenefitUseRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('benefit_code', 32)) benefitCode!: string;
  @Column({ name: 'benefit_name', type: 'varchar', length: 32 }) benefitName!: string;
  @Column(code('tier_code', 32)) tierCode!: string;
  @Column(code('period', 7)) period!: string;
  @Column(code('store_code', 32)) storeCode!: string;
  @Column(code('used_by', 64)) usedBy!: string;
  @Column(instant('used_at')) usedAt!: Date;
  @Column(instant('undone_at', true)) undoneAt!: Date | null;
  @Column(code('undone_by', 64, true)) undoneBy!: string | null;
  @Column({ name: 'undo_reason', type: 'varchar', length: 200, nullable: true })
  undoReason!: string | null;
}

export const BENEFIT_ENTITIES = [UpgradeGiftRow, BenefitPackRow, BenefitCounterRow, BenefitUseRow];
