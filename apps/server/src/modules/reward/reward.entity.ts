import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';

@Entity('reward')
export class RewardRow {
  @PrimaryColumn(code('code', 40)) code!: string;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ type: 'varchar', length: 500, nullable: true }) description!: string | null;
  @Column(code('kind', 12)) kind!: string;
  @Column(code('template_code', 40, true)) templateCode!: string | null;
  @Column({ type: 'int' }) points!: number;
  @Column({ name: 'per_member', type: 'int', nullable: true }) perMember!: number | null;
  @Column({ type: 'int' }) position!: number;
  @Column({ type: 'json', nullable: true }) offer!: object | null;
}

/** Physical gifts lie in stores: as hot as the reward's own stock, and taken after it. */
@Entity('reward_store_stock')
export class RewardStoreStockRow {
  @PrimaryColumn(code('reward_code', 40)) rewardCode!: string;
  @PrimaryColumn(code('store_code', 32)) storeCode!: string;
  @Column({ type: 'int' }) stock!: number;
  @Column({ type: 'int' }) exchanged!: number;
}

/** The hot row of a reward: taken last in an exchange. */
@Entity('reward_stock')
export class RewardStockRow {
  @PrimaryColumn(code('reward_code', 40)) rewardCode!: string;
  @Column({ type: 'int', nullable: true }) stock!: number | null;
  @Column({ type: 'int' }) exchanged!: number;
}

@Entity('exchange')
@Index('exchange_id', ['id'])
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
  @Column({ ...code('kind', 12), default: 'coupon' }) kind!: string;
  @Column(instant('picked_up_at', true)) pickedUpAt!: Date | null;
  @Column(code('picked_up_store', 32, true)) pickedUpStore!: string | null;
  @Column(code('picked_up_by', 64, true)) pickedUpBy!: string | null;
}

/** What a member has exchanged and not cancelled: the limit per member is a conditional update here. */
@Entity('exchange_count')
export class ExchangeCountRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('reward_code', 40)) rewardCode!: string;
  @Column({ type: 'int' }) exchanged!: number;
}

/** The same within a day, week, month or year of the brand's calendar. */
@Entity('exchange_period')
export class ExchangePeriodRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('reward_code', 40)) rewardCode!: string;
  @PrimaryColumn(day('period_from')) periodFrom!: string;
  @Column({ type: 'int' }) exchanged!: number;
}

export const REWARD_ENTITIES = [
  RewardRow,
  RewardStockRow,
  RewardStoreStockRow,
  ExchangeRow,
  ExchangeCountRow,
  ExchangePeriodRow,
];
