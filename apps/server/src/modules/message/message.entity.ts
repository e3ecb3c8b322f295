import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, idBytes, instant } from '../../platform/index.js';

@Entity('message_template')
export class MessageTemplateEntity {
  @PrimaryColumn(code('type', 32)) type!: string;
  @PrimaryColumn(code('channel', 16)) channel!: string;
  @Column(code('template_id', 64)) templateId!: string;
  @Column({ type: 'varchar', length: 64 }) title!: string;
  @Column({ type: 'varchar', length: 255 }) page!: string;
  @Column({ type: 'json' }) fields!: unknown;
  @Column(instant('stopped_at', true)) stoppedAt!: Date | null;
  @Column(instant('updated_at')) updatedAt!: Date;
}

@Entity('subscription_credit')
export class SubscriptionCreditEntity {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('template_id', 64)) templateId!: string;
  @Column({ type: 'int' }) credits!: number;
  @Column({ type: 'int' }) entries!: number;
  @Column(instant('refused_at', true)) refusedAt!: Date | null;
}

@Entity('subscription_entry')
@Index('subscription_entry_once', ['memberId', 'templateId', 'sourceKey'], { unique: true })
export class SubscriptionEntryEntity {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('template_id', 64)) templateId!: string;
  @PrimaryColumn({ type: 'int' }) seq!: number;
  @Column(code('kind', 16)) kind!: string;
  @Column({ name: 'change_by', type: 'int' }) changeBy!: number;
  @Column({ name: 'credits_after', type: 'int' }) creditsAfter!: number;
  @Column(code('teller', 16)) teller!: string;
  @Column(code('source_key', 96)) sourceKey!: string;
  @Column({ name: 'paired_seq', type: 'int', nullable: true }) pairedSeq!: number | null;
  @Column(instant('at')) at!: Date;
}

@Entity('delivery')
@Index('delivery_once', ['memberId', 'dedupeKey', 'channel'], { unique: true })
@Index('delivery_due', ['state', 'dueAt'])
@Index('delivery_lease', ['leaseToken'])
@Index('delivery_cause', ['cause', 'state'])
@Index('delivery_newest', ['memberId', 'plannedAt', 'id'])
export class DeliveryEntity {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(code('dedupe_key', 96)) dedupeKey!: string;
  @Column(code('channel', 16)) channel!: string;
  @Column(code('type', 32)) type!: string;
  @Column(code('cause', 64)) cause!: string;
  @Column({ type: 'json' }) fields!: unknown;
  @Column(code('state', 16)) state!: string;
  @Column(code('reason', 32, true)) reason!: string | null;
  @Column({ type: 'int', nullable: true }) errcode!: number | null;
  @Column(code('msgid', 32, true)) msgid!: string | null;
  @Column({ type: 'smallint' }) attempts!: number;
  @Column(instant('due_at')) dueAt!: Date;
  @Column(idBytes('lease_token', true)) leaseToken!: Buffer | null;
  @Column(day('slot_day', true)) slotDay!: string | null;
  @Column(instant('planned_at')) plannedAt!: Date;
  @Column(instant('sent_at', true)) sentAt!: Date | null;
  @Column(instant('tapped_at', true)) tappedAt!: Date | null;
}

@Entity('inbox_message')
@Index('inbox_message_newest', ['memberId', 'createdAt', 'deliveryId'])
export class InboxMessageEntity {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(idBytes('delivery_id')) deliveryId!: Buffer;
  @Column(code('type', 32)) type!: string;
  @Column({ type: 'varchar', length: 64 }) title!: string;
  @Column({ type: 'varchar', length: 500 }) body!: string;
  @Column({ type: 'varchar', length: 255, nullable: true }) page!: string | null;
  @Column(instant('created_at')) createdAt!: Date;
  @Column(instant('read_at', true)) readAt!: Date | null;
}

@Entity('push_seen')
@Index('push_seen_at', ['seenAt'])
export class PushSeenEntity {
  @PrimaryColumn({ name: 'content_hash', type: 'binary', length: 32 }) contentHash!: Buffer;
  @Column(instant('seen_at')) seenAt!: Date;
}

@Entity('send_pace')
export class SendPaceEntity {
  @PrimaryColumn(code('bucket', 64)) bucket!: string;
  @Column({ type: 'double' }) tokens!: number;
  @Column(instant('filled_at')) filledAt!: Date;
}

export const MESSAGE_ENTITIES = [
  MessageTemplateEntity,
  SubscriptionCreditEntity,
  SubscriptionEntryEntity,
  DeliveryEntity,
  InboxMessageEntity,
  PushSeenEntity,
  SendPaceEntity,
];
