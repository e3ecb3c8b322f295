import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

const points = (name: string) => ({ name, type: 'bigint' }) as const;

/** One look at all members' points. Kept for good; its parts only until the next one is finished. */
@Entity('liability_snapshot')
@Index('liability_snapshot_finished', ['finishedAt'])
export class LiabilitySnapshotRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(instant('taken_at')) takenAt!: Date;
  @Column(instant('finished_at', true)) finishedAt!: Date | null;
  @Column({ type: 'bigint' }) members!: number;
  @Column(points('balance')) balance!: number;
  @Column(points('debt')) debt!: number;
}

/** Lots by the month of their last day ('' for never) and the store that they come from ('' for none). */
@Entity('liability_cohort')
export class LiabilityCohortRow {
  @PrimaryColumn(idBytes('snapshot_id')) snapshotId!: Buffer;
  @PrimaryColumn(code('month', 7)) month!: string;
  @PrimaryColumn(code('store_code', 32)) storeCode!: string;
  @Column(points('granted')) granted!: number;
  @Column(points('reversed')) reversed!: number;
  @Column(points('expired')) expired!: number;
  @Column(points('remaining')) remaining!: number;
  @Column(points('pending')) pending!: number;
}

/** Entries by month of business time ('' for what is older than the months looked at) and kind. */
@Entity('liability_flow')
export class LiabilityFlowRow {
  @PrimaryColumn(idBytes('snapshot_id')) snapshotId!: Buffer;
  @PrimaryColumn(code('month', 7)) month!: string;
  @PrimaryColumn(code('kind', 16)) kind!: string;
  @Column({ type: 'bigint' }) entries!: number;
  @Column(points('gained')) gained!: number;
  @Column(points('gone')) gone!: number;
}

export const LIABILITY_ENTITIES = [LiabilitySnapshotRow, LiabilityCohortRow, LiabilityFlowRow];
