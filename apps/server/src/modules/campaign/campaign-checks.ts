import { Injectable } from '@nestjs/common';
import { AppError, Database, type FieldProblem } from '../../platform/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { Messenger } from '../message/index.js';
import { TierService } from '../tier/index.js';
import type { CampaignAudience, CampaignInput } from './campaign.types.js';

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
    if (offer.couponTemplate === undefined) return [];
    const found = await this.templates.current(this.database, [offer.couponTemplate]);
    if (found.size > 0) return [];
    return [notAChoice('offer.couponTemplate', `没有券模板 ${offer.couponTemplate}`)];
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
  return { path, code: 'NOT_A_CHOICE', message };
}
