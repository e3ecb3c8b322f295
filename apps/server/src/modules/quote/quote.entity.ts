import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

/** What a caller was told that a cart costs; ordered at most once, gone a day later. */
@Entity('quote')
@Index('quote_age', ['quotedAt'])
export class QuoteRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('caller', 80)) caller!: string;
  @Column(code('channel', 32)) channel!: string;
  @Column(code('store_code', 32)) storeCode!: string;
  @Column(idBytes('member_id', true)) memberId!: Buffer | null;
  /** Made with a member code. */
  @Column({ type: 'tinyint' }) identified!: number;
  @Column({ type: 'json' }) content!: object;
  @Column(code('state', 12)) state!: string;
  /** Exclusive; null: it holds nothing. */
  @Column(instant('held_until', true)) heldUntil!: Date | null;
  @Column(idBytes('order_id', true)) orderId!: Buffer | null;
  @Column(instant('quoted_at')) quotedAt!: Date;
}

export const QUOTE_ENTITIES = [QuoteRow];
