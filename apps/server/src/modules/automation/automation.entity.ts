import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';

/** A birthday gift that was given: once per member and the birthday's own year. */
@Entity('birthday_grant')
@Index('birthday_grant_newest', ['grantedAt', 'memberId'])
export class BirthdayGrantRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn({ name: 'own_year', type: 'smallint' }) ownYear!: number;
  @Column(day('day')) day!: string;
  @Column(day('granted_on')) grantedOn!: string;
  @Column(instant('granted_at')) grantedAt!: Date;
  @Column({ type: 'tinyint' }) late!: number;
  @Column(code('tier_code', 32)) tierCode!: string;
  @Column(idBytes('coupon_id', true)) couponId!: Buffer | null;
  @Column({ type: 'int' }) points!: number;
}

export const AUTOMATION_ENTITIES = [BirthdayGrantRow];
