import type { CodeBatchState, CodeKind } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

export type BatchId = Id<'cbt'>;

/** Codes made together: `count` one-time codes, or one word for many. */
export interface CodeBatch {
  id: BatchId;
  name: string;
  kind: CodeKind;
  templateCode: string;
  word: string | null;
  state: CodeBatchState;
  /** How many are to be made; 0 of a word. */
  count: number;
  made: number;
  used: number;
  /** How often a word may be used by all together. */
  totalLimit: number | null;
  perMember: number | null;
  /** `[validFrom, validUntil)` */
  validFrom: Date;
  validUntil: Date;
  taskId: Id<'tsk'> | null;
  createdBy: string;
  createdAt: Date;
}

/** Whether a one-time code was used, and by whom. */
export interface CodeUse {
  usedBy: MemberId | null;
  usedAt: Date | null;
}

export interface BatchInput {
  name: string;
  templateCode: string;
  kind: CodeKind;
  count?: number;
  word?: string;
  totalLimit?: number;
  perMember?: number;
  validFrom: string;
  validUntil: string;
}
