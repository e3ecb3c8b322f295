/**
 * Counts all members' coupons, range after range of their ids, as a task: each step adds the sums of
 * one range and moves the cursor in one unit of work, so that a killed worker loses and doubles
 * nothing. Every range is read in one statement and agrees in itself.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lastDayBefore } from '@shuke/shared';
import {
  bytesToId,
  type Ctx,
  Database,
  idToBytes,
  newId,
  type StepOutcome,
  type TaskAtStep,
  type TaskId,
  Tasks,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponLiabilityRepository, type CouponSnapshotId } from './coupon-liability.repository.js';
import type { Cell } from './coupon-liability.rules.js';
import { CouponSumsRepository, type EndSum } from './coupon-sums.repository.js';

const KIND = 'coupon.liability';
const MEMBERS_A_STEP = 500;

interface Params {
  snapshotId: CouponSnapshotId;
  takenAt: string;
  membersAStep: number;
}
interface Cursor {
  through: string;
}

@Injectable()
export class CouponLiabilitySnapshots implements OnModuleInit {
  constructor(
    private readonly repository: CouponLiabilityRepository,
    private readonly sums: CouponSumsRepository,
    private readonly brand: BrandService,
    private readonly tasks: Tasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.tasks.register<Params, Cursor>(KIND, {
      step: (tx, ctx, task) => this.step(tx, ctx, task),
    });
  }

  async start(ctx: Ctx, membersAStep = MEMBERS_A_STEP): Promise<TaskId> {
    const total = await this.sums.countCoupons(this.database);
    return this.unitOfWork.run('coupon-liability.start', async (tx) => {
      const snapshotId = newId('cli');
      await this.repository.begin(tx, snapshotId, ctx.now);
      const params = { snapshotId, takenAt: ctx.now.toISOString(), membersAStep };
      return this.tasks.start(tx, ctx, { kind: KIND, title: '统计券负债', params, total });
    });
  }

  private async step(
    tx: Tx,
    ctx: Ctx,
    { params, cursor }: TaskAtStep<Params, Cursor>,
  ): Promise<StepOutcome<Cursor>> {
    const { snapshotId, membersAStep } = params;
    const after = cursor === null ? Buffer.alloc(16) : idToBytes(cursor.through);
    const through = await this.sums.findEnd(tx, after, membersAStep);
    if (through === null) {
      await this.repository.finish(tx, snapshotId, ctx.now);
      const at = cursor ?? { through: '' };
      return { done: 0, cursor: at, finished: true, result: { page: 'liability' } };
    }
    const ends = await this.sums.sumRange(tx, { after, through }, new Date(params.takenAt));
    const { timeZone } = await this.brand.settings();
    await this.repository.add(tx, snapshotId, cellsOf(ends, timeZone));
    const done = ends.reduce((sum, end) => sum + end.outstanding + end.redeemed + end.expired, 0);
    return { done, cursor: { through: bytesToId('mbr', through) }, finished: false };
  }
}

/** By the month of the last good day in the brand's zone. */
function cellsOf(ends: readonly EndSum[], timeZone: string): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { validUntil, ...end } of ends) {
    const month = lastDayBefore(validUntil, timeZone).slice(0, 7);
    const key = `${month} ${end.templateCode} ${end.templateVersion}`;
    const sum = cells.get(key);
    cells.set(key, {
      ...{ month, templateCode: end.templateCode, templateVersion: end.templateVersion },
      outstanding: end.outstanding + (sum?.outstanding ?? 0),
      uses: end.uses + (sum?.uses ?? 0),
      redeemed: end.redeemed + (sum?.redeemed ?? 0),
      expired: end.expired + (sum?.expired ?? 0),
      redemptions: end.redemptions + (sum?.redemptions ?? 0),
      reductionFen: end.reductionFen + (sum?.reductionFen ?? 0),
    });
  }
  return [...cells.values()];
}
