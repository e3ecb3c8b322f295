import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, instant } from '../../platform/index.js';

@Entity('staff')
@Index('staff_openid', ['openid'], { unique: true })
@Index('staff_invite', ['inviteHash'], { unique: true })
export class StaffRow {
  @PrimaryColumn(code('code', 32)) code!: string;
  @Column({ type: 'varchar', length: 64 }) name!: string;
  @Column(code('role', 32)) role!: string;
  @Column(code('password_hash', 255, true)) passwordHash!: string | null;
  @Column({ name: 'invite_hash', type: 'binary', length: 32, nullable: true })
  inviteHash!: Buffer | null;
  @Column(instant('invite_expires_at', true)) inviteExpiresAt!: Date | null;
  @Column(code('openid', 64, true)) openid!: string | null;
  @Column({ type: 'tinyint' }) active!: number;
}

@Entity('staff_store')
export class StaffStoreRow {
  @PrimaryColumn(code('staff_code', 32)) staffCode!: string;
  @PrimaryColumn(code('store_code', 32)) storeCode!: string;
}

@Entity('api_key')
export class ApiKeyRow {
  @PrimaryColumn(code('key_id', 64)) keyId!: string;
  @Column({ name: 'secret_sealed', type: 'varbinary', length: 512 }) secretSealed!: Buffer;
  @Column(code('channel', 32)) channel!: string;
  @Column({ type: 'json' }) stores!: unknown;
  @Column({ type: 'json' }) scopes!: unknown;
}

export const STAFF_ENTITIES = [StaffRow, StaffStoreRow, ApiKeyRow];
