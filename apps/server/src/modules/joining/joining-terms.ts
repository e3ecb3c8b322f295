import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { AppError, type Ctx } from '../../platform/index.js';
import { BrandService, DEFAULT_SETTINGS } from '../brand/index.js';
import { type ConsentGiven, isTooYoung, joiningRefusal, versionInForce } from '../member/index.js';
import type { ProfileGiven } from './newcomer.rules.js';

export interface JoiningDeclared {
  consents: readonly ConsentGiven[];
  ageConfirmed: boolean;
  profile?: ProfileGiven | undefined;
}

/** What everybody must have agreed to and declared before joining, at any door. */
@Injectable()
export class JoiningTerms {
  constructor(private readonly brand: BrandService) {}

  /** `in_force`: agreed just now, to the present text. `as_told`: agreed elsewhere, to a text of then. */
  async refuseUnmet(
    ctx: Ctx,
    declared: JoiningDeclared,
    version: 'in_force' | 'as_told',
  ): Promise<void> {
    const { privacy, timeZone } = await this.brand.settings();
    const inForce = versionInForce(privacy.version, DEFAULT_SETTINGS.privacy.version);
    const currentVersion = version === 'in_force' ? inForce : null;
    const refusal = joiningRefusal(declared.consents, currentVersion);
    if (refusal) throw new AppError(refusal);
    const currentYear = Number(businessDayOf(ctx.now, timeZone).slice(0, 4));
    if (!declared.ageConfirmed || isTooYoung(declared.profile?.birthday, currentYear)) {
      throw new AppError('AGE_NOT_CONFIRMED');
    }
  }
}
