import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';
import { GrowthEntryRow } from './growth.entity.js';

@Entity('tier')
@Index('tier_rank_once', ['rank'], { unique: true })
export class TierRow {
  @PrimaryColumn(code('code', 32)) code!: string;
  @Column({ type: 'varchar', length: 32 }) name!: string;
  @Column({ name: 'tier_rank', type: 'int' }) rank!: number;
  @Column({ type: 'bigint' }) enter!: number;
  @Column({ type: 'bigint' }) keep!: number;
  @Column({ name: 'points_percent', type: 'int' }) pointsPercent!: number;
  @Column({ name: 'pay_percent', type: 'int' }) payPercent!: number;
  @Column({ name: 'card_face', type: 'json' }) cardFace!: unknown;
  @Column({ type: 'json', nullable: true }) benefits!: unknown;
}

@Entity('member_tier')
@Index('member_tier_code', ['tierCode', 'memberId'])
@Index('member_tier_due', ['evaluateOn', 'memberId'])
export class MemberTierRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @Column(code('tier_code', 32)) tierCode!: string;
  @Column(day('period_from')) periodFrom!: string;
  @Column(day('valid_until', true)) validUntil!: string | null;
  @Column(day('evaluate_on', true)) evaluateOn!: string | null;
  @Column({ type: 'int' }) changes!: number;
}

@Entity('tier_change')
export class TierChangeRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn({ type: 'int' }) seq!: number;
  @Column(code('from_code', 32, true)) fromCode!: string | null;
  @Column(code('to_code', 32)) toCode!: string;
  @Column(code('cause', 16)) cause!: string;
  @Column({ type: 'bigint' }) metric!: number;
  @Column(instant('changed_at')) changedAt!: Date;
  @Column(day('period_from', true)) periodFrom!: string | null;
  @Column(day('valid_until', true)) validUntil!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) reason!: string | null;
  @Column(code('actor', 64)) actor!: string;
  @Column({ type: 'binary', length: 32, nullable: true }) digest!: Buffer | null;
}

export const TIER_ENTITIES = [TierRow, MemberTierRow, TierChangeRow, GrowthEntryRow];
