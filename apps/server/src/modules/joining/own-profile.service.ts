import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { AppError, type Ctx, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { isTooYoung, MemberLock, memberIdOf, Profiles } from '../member/index.js';
import { JoiningGifts } from './joining-gifts.js';
import type { ProfileGiven } from './newcomer.rules.js';

/** The member's own changes of the profile; completing it earns points, once. */
@Injectable()
export class OwnProfileService {
  constructor(
    private readonly memberLock: MemberLock,
    private readonly profiles: Profiles,
    private readonly gifts: JoiningGifts,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async change(ctx: Ctx, change: ProfileGiven): Promise<void> {
    const memberId = memberIdOf(ctx);
    const { timeZone } = await this.brand.settings();
    const currentYear = Number(businessDayOf(ctx.now, timeZone).slice(0, 4));
    if (isTooYoung(change.birthday, currentYear)) throw new AppError('AGE_NOT_CONFIRMED');
    await this.unitOfWork.once(ctx, 'profile.change', change, async (tx) => {
      const member = await this.memberLock.lock(tx, memberId);
      const profile = await this.profiles.change(tx, ctx, member, change);
      const profileCompleted = await this.profiles.complete(tx, ctx, member, profile);
      await this.gifts.give(tx, ctx, memberId, { welcome: false, profileCompleted, at: ctx.now });
      return null;
    });
  }
}
