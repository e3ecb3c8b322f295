import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

@Entity('campaign')
@Index('campaign_newest', ['createdAt', 'id'])
export class CampaignRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column(code('state', 12)) state!: string;
  @Column({ type: 'json' }) audience!: unknown;
  @Column({ type: 'json' }) offer!: unknown;
  @Column({ type: 'json' }) message!: unknown;
  @Column({ type: 'int' }) members!: number;
  @Column({ type: 'int' }) step!: number;
  @Column(instant('created_at')) createdAt!: Date;
  @Column(code('created_by', 64)) createdBy!: string;
  @Column(instant('launched_at', true)) launchedAt!: Date | null;
  @Column(instant('snapshot_at', true)) snapshotAt!: Date | null;
  @Column(instant('ended_at', true)) endedAt!: Date | null;
}

/** Who was in the audience at the launch, once each, and what came of it. */
@Entity('campaign_member')
@Index('campaign_member_state', ['campaignId', 'state', 'memberId'])
export class CampaignMemberRow {
  @PrimaryColumn(idBytes('campaign_id')) campaignId!: Buffer;
  @PrimaryColumn(idBytes('member_id')) memberId!: Buffer;
  @Column(code('state', 12)) state!: string;
  @Column(instant('served_at', true)) servedAt!: Date | null;
}

/** What may be given away in coupons; changed only under the campaign's row. */
@Entity('campaign_budget')
export class CampaignBudgetRow {
  @PrimaryColumn(idBytes('campaign_id')) campaignId!: Buffer;
  @Column({ name: 'unit_fen', type: 'bigint' }) unitFen!: number;
  @Column({ name: 'budget_fen', type: 'bigint' }) budgetFen!: number;
  @Column({ name: 'used_fen', type: 'bigint' }) usedFen!: number;
}

export const CAMPAIGN_ENTITIES = [CampaignRow, CampaignMemberRow, CampaignBudgetRow];
