import type { TaskState } from '@shuke/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, idBytes, instant } from '../database/columns.js';

@Entity('task')
@Index('task_due', ['state', 'dueAt'])
@Index('task_lease', ['leaseToken'])
@Index('task_own', ['startedBy', 'createdAt', 'id'])
@Index('task_newest', ['createdAt', 'id'])
@Index('task_age', ['endedAt'])
export class TaskRow {
  @PrimaryColumn({ type: 'binary', length: 16 }) id!: Buffer;
  @Column(code('kind', 48)) kind!: string;
  @Column({ type: 'varchar', length: 120 }) title!: string;
  @Column(code('state', 10)) state!: TaskState;
  @Column({ type: 'json' }) params!: unknown;
  @Column({ name: 'step_cursor', type: 'json', nullable: true }) cursor!: unknown;
  @Column({ type: 'int' }) done!: number;
  @Column({ type: 'int', nullable: true }) total!: number | null;
  @Column({ name: 'per_second', type: 'double', nullable: true }) perSecond!: number | null;
  @Column({ type: 'json', nullable: true }) result!: unknown;
  @Column({ type: 'varchar', length: 255, nullable: true }) failure!: string | null;
  @Column(code('started_by', 64)) startedBy!: string;
  @Column(instant('created_at')) createdAt!: Date;
  @Column(instant('started_at', true)) startedAt!: Date | null;
  @Column(instant('progressed_at', true)) progressedAt!: Date | null;
  @Column(instant('ended_at', true)) endedAt!: Date | null;
  @Column(instant('dismissed_at', true)) dismissedAt!: Date | null;
  @Column(instant('due_at')) dueAt!: Date;
  @Column(idBytes('lease_token', true)) leaseToken!: Buffer | null;
  @Column({ type: 'int' }) attempts!: number;
}

@Entity('task_output')
@Index('task_output_age', ['writtenAt'])
export class TaskOutputRow {
  @PrimaryColumn(idBytes('task_id')) taskId!: Buffer;
  @PrimaryColumn({ type: 'int' }) seq!: number;
  @Column({ type: 'mediumtext' }) chunk!: string;
  @Column(instant('written_at')) writtenAt!: Date;
}

export const TASK_ENTITIES = [TaskRow, TaskOutputRow];
