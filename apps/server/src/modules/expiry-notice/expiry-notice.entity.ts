import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes } from '../../platform/index.js';

/** What a member has been told of: the points of a last day, or one coupon. */
@Entity('expiry_told')
@Index('expiry_told_last_day', ['lastDay'])
export class ExpiryToldRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('kind', 8)) kind!: string;
  @PrimaryColumn(code('item', 32)) item!: string;
  @Column(day('last_day')) lastDay!: string;
  @Column(day('told_on')) toldOn!: string;
}

export const EXPIRY_NOTICE_ENTITIES = [ExpiryToldRow];
