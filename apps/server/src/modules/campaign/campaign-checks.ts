import { Injectable } from '@nestjs/common';
import { AppError, Database, type FieldProblem, type Reader } from '../../platform/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { Messenger } from '../message/index.js';
import { TierService } from '../tier/index.js';
import type { CampaignAudience, CampaignInput, CampaignOffer } from './campaign.types.js';
import { unitCostOf } from './campaign-budget.rules.js';

/** The one message type that marketers write themselves. */
export const CAMPAIGN_MESSAGE = 'campaign';

/** Whether a campaign could run as it is written: told before it is saved, not while it sends. */
@Injectable()
export class CampaignChecks {
  constructor(
    private readonly tiers: TierService,
    private readonly templates: CouponTemplateService,
    private readonly messenger: Messenger,
    private readonly database: Database,
  ) {}

  async refuseFaulty(input: CampaignInput): Promise<void> {
    refuse([
      ...(await this.audienceFaults(input.audience)),
      ...(await this.offerFaults(input)),
      ...this.messageFaults(input),
    ]);
  }

  /** What one coupon counts against a budget; null when there is none, or nobody can say. */
  async unitCost({ couponTemplate }: CampaignOffer, reader: Reader = this.database) {
    if (couponTemplate === undefined) return null;
    const template = (await this.templates.current(reader, [couponTemplate])).get(couponTemplate);
    return template ? unitCostOf(template) : null;
  }

  async refuseFaultyAudience(audience: CampaignAudience): Promise<void> {
    refuse(await this.audienceFaults(audience));
  }

  private async audienceFaults({ tiers = [] }: CampaignAudience): Promise<FieldProblem[]> {
    const known = new Set((await this.tiers.tiers()).map(({ code }) => code));
    return tiers
      .filter((code) => !known.has(code))
      .map((code) => notAChoice('audience.tiers', `没有等级 ${code}`));
  }

  private async offerFaults({ offer }: CampaignInput): Promise<FieldProblem[]> {
    if (offer.couponTemplate === undefined) {
      return offer.budgetFen === undefined
        ? []
        : [fault('offer.budgetFen', 'INCONSISTENT', '没有送券的活动不需要预算')];
    }
    const found = await this.templates.current(this.database, [offer.couponTemplate]);
    const template = found.get(offer.couponTemplate);
    if (!template) {
      return [notAChoice('offer.couponTemplate', `没有券模板 ${offer.couponTemplate}`)];
    }
    if (offer.budgetFen === undefined || unitCostOf(template)) return [];
    return [fault('offer.budgetFen', 'INCONSISTENT', '这个券模板没有填成本，算不出花费')];
  }

  private messageFaults({ message }: CampaignInput): FieldProblem[] {
    const { title, body } = message;
    return this.messenger
      .problemsOf(CAMPAIGN_MESSAGE, { title, body })
      .map((problem) => ({ ...problem, path: `message.${problem.path}` }));
  }
}

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
}

function notAChoice(path: string, message: string): FieldProblem {
  return fault(path, 'NOT_A_CHOICE', message);
}

function fault(path: string, code: string, message: string): FieldProblem {
  return { path, code, message };
}
