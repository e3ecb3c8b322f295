import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type FieldProblem, type Tx } from '../../platform/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { MessageTemplateService } from '../message/index.js';
import { RewardService } from '../reward/index.js';
import { type BrandFile, BrandFileError, type ParsedBrandFile } from './brand-file.js';

/** The sections of a brand file whose rules belong to the modules above the brand's own. */
@Injectable()
export class SetupSections {
  constructor(
    private readonly coupons: CouponTemplateService,
    private readonly rewards: RewardService,
    private readonly messages: MessageTemplateService,
  ) {}

  async apply(tx: Tx, ctx: Ctx, file: BrandFile): Promise<void> {
    await this.coupons.applyTemplates(tx, ctx, file.couponTemplates ?? []);
    await this.rewards.applyRewards(tx, ctx, file.rewards ?? []);
    await this.messages.applyTemplates(tx, ctx, file.messageTemplates ?? []);
  }

  /** A module's refusal of a field, told with the line of the file; anything else as it is. */
  located(file: ParsedBrandFile, error: unknown): unknown {
    if (!(error instanceof AppError)) return error;
    const fields = (error.details.errors as FieldProblem[] | undefined) ?? [
      { path: '', code: error.code, message: error.code },
    ];
    return new BrandFileError(
      fields.map((field) => file.problem(pathParts(field.path), field.message)),
    );
  }
}

/** `couponTemplates[2].capFen` as steps. */
function pathParts(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([part]) =>
    /^\d+$/.test(part) ? Number(part) : part,
  );
}
