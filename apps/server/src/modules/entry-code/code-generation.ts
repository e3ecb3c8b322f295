import { Injectable, type OnModuleInit } from '@nestjs/common';
import { makeEntryCode } from '@shuke/shared';
import {
  randomToken,
  type StepOutcome,
  type TaskAtStep,
  Tasks,
  type Tx,
} from '../../platform/index.js';
import { CodeBatchRepository } from './code-batch.repository.js';
import { EntryCodeRepository } from './entry-code.repository.js';
import type { BatchId } from './entry-code.types.js';

export const CODES_TASK = 'coupon.codes';
const PER_STEP = 2500;

export interface CodesParams {
  batchId: BatchId;
  count: number;
}

/** Makes the codes of a batch, 2,500 a step; the cursor is the last number made. */
@Injectable()
export class CodeGeneration implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly batches: CodeBatchRepository,
    private readonly codes: EntryCodeRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register<CodesParams, number>(CODES_TASK, {
      step: (tx, _, task) => this.makeSome(tx, task),
    });
  }

  private async makeSome(
    tx: Tx,
    { params, cursor }: TaskAtStep<CodesParams, number>,
  ): Promise<StepOutcome<number>> {
    const { batchId, count } = params;
    const before = cursor ?? 0;
    const made = Math.min(PER_STEP, count - before);
    const codes = Array.from({ length: made }, () => makeEntryCode(randomToken));
    await this.codes.insert(tx, batchId, before + 1, codes);
    await this.batches.countMade(tx, batchId, made);
    const last = before + made;
    return { done: made, cursor: last, finished: last === count, result: { batchId, made: last } };
  }
}
