import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

/** A coupon that an order brought its buyer: `given` (or still owed), `taken_back`, or `kept` because it was used. */
@Entity('spend_gift')
@Index('spend_gift_code', ['giftCode', 'state'])
export class SpendGiftRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('order_id')) orderId!: Buffer;
  @PrimaryColumn(code('gift_code', 24)) giftCode!: string;
  @Column(code('template_code', 40)) templateCode!: string;
  @Column({ name: 'min_fen', type: 'bigint' }) minFen!: number;
  @Column({ name: 'line_nos', type: 'json' }) lineNos!: unknown;
  @Column(code('state', 12)) state!: string;
  @Column(instant('given_at')) givenAt!: Date;
  @Column(instant('taken_back_at', true)) takenBackAt!: Date | null;
}

export const SPEND_GIFT_ENTITIES = [SpendGiftRow];
