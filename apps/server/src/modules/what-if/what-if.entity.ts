import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../../platform/index.js';

/** A trial of other rules, and what came of it. Nothing else is written by a trial. */
@Entity('what_if')
@Index('what_if_started', ['startedAt', 'id'])
export class WhatIfRow {
  @PrimaryColumn(idBytes('id')) id!: Buffer;
  @Column(idBytes('task_id')) taskId!: Buffer;
  @Column({ type: 'tinyint', unsigned: true }) months!: number;
  @Column(instant('from_at')) fromAt!: Date;
  @Column({ type: 'json' }) present!: object;
  @Column({ type: 'json' }) tried!: object;
  @Column({ type: 'json', nullable: true }) result!: object | null;
  @Column(code('started_by', 80)) startedBy!: string;
  @Column(instant('started_at')) startedAt!: Date;
}

export const WHAT_IF_ENTITIES = [WhatIfRow];
