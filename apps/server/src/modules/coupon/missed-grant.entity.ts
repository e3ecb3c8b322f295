import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

/** A coupon that a source owed a member and could not give; its key is the source's own. */
@Entity('missed_grant')
@Index('missed_grant_id', ['id'], { unique: true })
@Index('missed_grant_newest', ['state', 'missedAt', 'id'])
@Index('missed_grant_template', ['state', 'templateCode', 'missedAt', 'id'])
@Index('missed_grant_reason', ['state', 'templateCode', 'reason', 'missedAt'])
@Index('missed_grant_source', ['state', 'sourceType', 'missedAt', 'id'])
export class MissedGrantRow {
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @PrimaryColumn(code('source_type', 16)) sourceType!: string;
  @PrimaryColumn(code('source_id', 64)) sourceId!: string;
  @Column(idBytes('id')) id!: Buffer;
  @Column(code('template_code', 40)) templateCode!: string;
  @Column(code('reason', 20)) reason!: string;
  @Column(code('state', 8)) state!: string;
  @Column(instant('missed_at')) missedAt!: Date;
  @Column(instant('tried_at')) triedAt!: Date;
  @Column(instant('ended_at', true)) endedAt!: Date | null;
  @Column(code('ended_by', 64, true)) endedBy!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) note!: string | null;
}
