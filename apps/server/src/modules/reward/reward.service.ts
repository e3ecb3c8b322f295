import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  Database,
  type FieldProblem,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { StoreService } from '../store/index.js';
import { TierService } from '../tier/index.js';
import { RewardRepository } from './reward.repository.js';
import type { Reward, RewardInput } from './reward.types.js';
import { rewardFaults } from './reward-input.rules.js';

/** What the brand offers for points, as the console and the brand file change it. */
@Injectable()
export class RewardService {
  constructor(
    private readonly rewards: RewardRepository,
    private readonly templates: CouponTemplateService,
    private readonly tiers: TierService,
    private readonly stores: StoreService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  list(): Promise<Reward[]> {
    return this.rewards.list(this.database);
  }

  /** Makes a reward or changes it; what was exchanged keeps what it cost. 400 INVALID_INPUT. */
  save(ctx: Ctx, reward: RewardInput): Promise<Reward> {
    return this.unitOfWork.once(ctx, 'reward.save', reward, async (tx) => {
      refuse(await this.faultsOf(tx, [reward], (path) => path));
      const before = await this.rewards.find(tx, reward.code);
      await this.rewards.save(tx, reward, null);
      const action = before ? 'reward.change' : 'reward.create';
      await this.audit.record(tx, ctx, { action, subject: reward.code, before, after: reward });
      return { ...reward, exchanged: before?.exchanged ?? 0 };
    });
  }

  /** The rewards of a brand file, after its coupon templates; none is deleted. */
  async applyRewards(tx: Tx, _ctx: Ctx, section: readonly RewardInput[]): Promise<void> {
    refuse(await this.faultsOf(tx, section, (path, index) => `rewards[${index}].${path}`));
    for (const [position, reward] of section.entries()) {
      await this.rewards.save(tx, reward, position);
    }
  }

  private async faultsOf(
    tx: Tx,
    rewards: readonly RewardInput[],
    pathOf: (path: string, index: number) => string,
  ): Promise<FieldProblem[]> {
    const named = rewards.flatMap(({ couponTemplate }) => couponTemplate ?? []);
    const templates = await this.templates.current(tx, named);
    const tiers = await this.tiers.all(tx);
    const stores = await this.stores.all(tx);
    const known = {
      templates: new Set(templates.keys()),
      tiers: new Set(tiers.map(({ code }) => code)),
      stores: new Set(stores.map(({ code }) => code)),
    };
    return rewards.flatMap((reward, index) =>
      rewardFaults(reward, known).map((fault) => ({ ...fault, path: pathOf(fault.path, index) })),
    );
  }
}

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
}
