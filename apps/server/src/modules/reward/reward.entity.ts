import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

@Entity('reward')
export class RewardRow {
  @PrimaryColumn(code('code', 40)) code!: string;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ type: 'varchar', length: 500, nullable: true }) description!: string | null;
  @Column(code('kind', 12)) kind!: string;
  @Column(code('template_code', 40)) templateCode!: string;
  @Column({ type: 'int' }) points!: number;
  @Column({ name: 'per_member', type: 'int', nullable: true }) perMember!: number | null;
  @Column({ type: 'int' }) position!: number;
}

/** The hot row of a reward: taken last in an exchange. */
@Entity('reward_stock')
export class RewardStockRow {
  @PrimaryColumn(code('reward_code', 40)) rewardCode!: string;
  @Column({ type: 'int', nullable: true }) stock!: number | null;
  @Column({ type: 'int' }) exchanged!: number;
}

@Entity('exchange')
export class ExchangeRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('reward_code', 40)) rewardCode!: string;
  @Column({ type: 'smallint' }) quantity!: number;
  @Column({ name: 'points_spent', type: 'int' }) pointsSpent!: number;
  @Column(code('store_code', 32, true)) storeCode!: string | null;
  @Column(code('state', 12)) state!: string;
  @Column(instant('exchanged_at')) exchangedAt!: Date;
  @Column(instant('cancelled_at', true)) cancelledAt!: Date | null;
}

/** What a member has exchanged and not cancelled: the limit per member is a conditional update here. */
@Entity('exchange_count')
export class ExchangeCountRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('reward_code', 40)) rewardCode!: string;
  @Column({ type: 'int' }) exchanged!: number;
}

export const REWARD_ENTITIES = [RewardRow, RewardStockRow, ExchangeRow, ExchangeCountRow];
