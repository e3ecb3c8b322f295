/**
 * Counts what is owed to all members, range after range of their ids, as a task: each step adds the
 * sums of one range and moves the cursor in one unit of work, so that a killed worker loses and
 * doubles nothing. Every range is read in one statement and agrees in itself; ranges are read one
 * after another, so a posting between two of them may be in the count or not, but never by half.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  addMonthsClamped,
  type BusinessDay,
  businessDayOf,
  lastDayBefore,
  startOfDay,
} from '@shuke/shared';
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
import { LiabilityRepository, type SnapshotId } from './liability.repository.js';
import type { Cohort } from './liability.rules.js';
import { LiabilitySumsRepository, type LotSum } from './liability-sums.repository.js';

const KIND = 'liability';
const MEMBERS_A_STEP = 200;
/** Months of business time that flows are told of; what is older is one sum. */
const MONTHS = 25;

interface Params {
  snapshotId: SnapshotId;
  takenAt: string;
  membersAStep: number;
}
interface Cursor {
  /** The last member counted. */
  through: string;
}

@Injectable()
export class LiabilitySnapshots implements OnModuleInit {
  constructor(
    private readonly repository: LiabilityRepository,
    private readonly sums: LiabilitySumsRepository,
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
    const total = await this.sums.countAccounts(this.database);
    return this.unitOfWork.run('liability.start', async (tx) => {
      const snapshotId = newId('lia');
      await this.repository.begin(tx, snapshotId, ctx.now);
      const params = { snapshotId, takenAt: ctx.now.toISOString(), membersAStep };
      return this.tasks.start(tx, ctx, { kind: KIND, title: '统计积分负债', params, total });
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
      return {
        done: 0,
        cursor: cursor ?? { through: '' },
        finished: true,
        result: { page: 'liability' },
      };
    }
    const takenAt = new Date(params.takenAt);
    const { timeZone } = await this.brand.settings();
    const months = lastMonths(businessDayOf(takenAt, timeZone));
    const starts = months.map((month) => startOfDay(month, timeZone));
    const { accounts, flows, lots } = await this.sums.sumBooks(
      tx,
      { after, through },
      starts,
      takenAt,
    );
    const stores = await this.sums.listStores(tx, [...new Set(lots.map((lot) => lot.sourceId))]);
    await this.repository.addCohorts(tx, snapshotId, cohortsOf(lots, stores, timeZone));
    await this.repository.addFlows(
      tx,
      snapshotId,
      flows.map(({ slot, ...flow }) => ({ ...flow, month: months[slot]?.slice(0, 7) ?? '' })),
    );
    await this.repository.add(tx, snapshotId, accounts);
    return {
      done: accounts.members,
      cursor: { through: bytesToId('mbr', through) },
      finished: false,
    };
  }
}

/** First days, oldest first; the last one is after today, so that no clock's lead falls out. */
function lastMonths(today: BusinessDay): BusinessDay[] {
  const thisMonth = `${today.slice(0, 7)}-01` as BusinessDay;
  return Array.from({ length: MONTHS + 1 }, (_, i) => addMonthsClamped(thisMonth, i + 1 - MONTHS));
}

function cohortsOf(
  lots: readonly LotSum[],
  stores: ReadonlyMap<string, string>,
  timeZone: string,
): Cohort[] {
  const cohorts = new Map<string, Cohort>();
  for (const { sourceId, expiresAt, granted, reversed, expired, remaining, pending } of lots) {
    const month = expiresAt ? lastDayBefore(expiresAt, timeZone).slice(0, 7) : '';
    const storeCode = stores.get(sourceId) ?? '';
    const key = `${month} ${storeCode}`;
    const sum = cohorts.get(key);
    cohorts.set(key, {
      month,
      storeCode,
      granted: granted + (sum?.granted ?? 0),
      reversed: reversed + (sum?.reversed ?? 0),
      expired: expired + (sum?.expired ?? 0),
      remaining: remaining + (sum?.remaining ?? 0),
      pending: pending + (sum?.pending ?? 0),
    });
  }
  return [...cohorts.values()];
}
