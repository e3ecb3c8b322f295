import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, instant } from './database/columns.js';
import { TASK_ENTITIES } from './tasks/task.entity.js';

@Entity('idempotency')
@Index('idempotency_age', ['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn(code('caller', 64)) caller!: string;
  @PrimaryColumn(code('idempotency_key', 64)) key!: string;
  @Column(code('route', 64)) route!: string;
  @Column({ name: 'content_hash', type: 'binary', length: 32 }) contentHash!: Buffer;
  @Column({ type: 'json', nullable: true }) answer!: unknown;
  @Column(instant('created_at')) createdAt!: Date;
}

@Entity('outbox')
@Index('outbox_due', ['state', 'dueAt'])
@Index('outbox_lease', ['leaseToken'])
export class OutboxRow {
  @PrimaryColumn({ type: 'binary', length: 16 }) id!: Buffer;
  @Column(code('type', 64)) type!: string;
  @Column(code('handler', 64)) handler!: string;
  @Column(code('event_key', 64)) eventKey!: string;
  @Column({ type: 'json' }) payload!: unknown;
  @Column(code('state', 8)) state!: 'pending' | 'dead';
  @Column(instant('due_at')) dueAt!: Date;
  @Column({ type: 'int', default: 0 }) attempts!: number;
  @Column({ name: 'lease_token', type: 'binary', length: 16, nullable: true })
  leaseToken!: Buffer | null;
  @Column({ name: 'last_error', type: 'varchar', length: 255, nullable: true }) lastError!:
    | string
    | null;
  @Column(instant('created_at')) createdAt!: Date;
}

@Entity('job_run')
export class JobRunRow {
  @PrimaryColumn(code('name', 64)) name!: string;
  @PrimaryColumn(instant('slot')) slot!: Date;
  @Column({ name: 'lease_token', type: 'binary', length: 16 }) leaseToken!: Buffer;
  @Column(instant('leased_until')) leasedUntil!: Date;
  @Column(instant('finished_at', true)) finishedAt!: Date | null;
  @Column({ name: 'last_error', type: 'varchar', length: 255, nullable: true }) lastError!:
    | string
    | null;
}

@Entity('platform_setting')
export class PlatformSettingRow {
  @PrimaryColumn(code('name', 64)) name!: string;
  @Column({ type: 'varchar', length: 255 }) value!: string;
}

@Entity('session')
@Index('session_subject', ['door', 'subject'])
@Index('session_end', ['expiresAt'])
export class SessionRow {
  @PrimaryColumn({ name: 'token_hash', type: 'binary', length: 32 }) tokenHash!: Buffer;
  @Column({ type: 'binary', length: 16 }) id!: Buffer;
  @Column(code('door', 16)) door!: string;
  @Column(code('subject', 64)) subject!: string;
  @Column({ name: 'member_id', type: 'binary', length: 16, nullable: true })
  memberId!: Buffer | null;
  @Column(code('csrf_token', 64, true)) csrfToken!: string | null;
  @Column(instant('created_at')) createdAt!: Date;
  @Column(instant('expires_at')) expiresAt!: Date;
}

@Entity('open_nonce')
@Index('open_nonce_age', ['seenAt'])
export class OpenNonceRow {
  @PrimaryColumn(code('key_id', 64)) keyId!: string;
  @PrimaryColumn(code('nonce', 64)) nonce!: string;
  @Column(instant('seen_at')) seenAt!: Date;
}

@Entity('audit_entry')
@Index('audit_entry_time', ['at', 'id'])
@Index('audit_entry_subject', ['subject', 'at'])
export class AuditEntryRow {
  @PrimaryColumn({ type: 'binary', length: 16 }) id!: Buffer;
  @Column(instant('at')) at!: Date;
  @Column(code('actor', 64)) actor!: string;
  @Column(code('action', 64)) action!: string;
  @Column(code('subject', 64)) subject!: string;
  @Column({ name: 'request_id', type: 'varchar', length: 64 }) requestId!: string;
  @Column({ name: 'before_change', type: 'json', nullable: true }) before!: unknown;
  @Column({ name: 'after_change', type: 'json', nullable: true }) after!: unknown;
}

@Entity('wechat_token')
export class WechatTokenRow {
  @PrimaryColumn(code('app_id', 32)) appId!: string;
  @Column({ type: 'varbinary', length: 1024 }) token!: Buffer;
  @Column(instant('expires_at')) expiresAt!: Date;
  @Column({ name: 'lease_token', type: 'binary', length: 16, nullable: true })
  leaseToken!: Buffer | null;
  @Column(instant('leased_until', true)) leasedUntil!: Date | null;
}

@Entity('rate_window')
@Index('rate_window_end', ['endsAt'])
export class RateWindowRow {
  @PrimaryColumn({ name: 'bucket', type: 'binary', length: 32 }) bucket!: Buffer;
  @Column({ type: 'int' }) hits!: number;
  @Column(instant('ends_at')) endsAt!: Date;
}

export const PLATFORM_ENTITIES = [
  IdempotencyRow,
  OutboxRow,
  JobRunRow,
  PlatformSettingRow,
  SessionRow,
  OpenNonceRow,
  AuditEntryRow,
  WechatTokenRow,
  RateWindowRow,
  ...TASK_ENTITIES,
];
