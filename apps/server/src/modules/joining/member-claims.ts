import { Injectable } from '@nestjs/common';
import { type Ctx, type Tx } from '../../platform/index.js';
import { Consents, type MemberRow, Profiles } from '../member/index.js';
import type { RegistrationRequest } from './dto/registration.dto.js';
import { JoiningGifts } from './joining-gifts.js';
import { addedProfile } from './newcomer.rules.js';
import { MINI_PROGRAM_CHANNEL } from './newcomer-sources.js';

/**
 * A person takes over, with their own WeChat account, the membership that a clerk or a partner
 * began. What was given then is not given again: `welcomed_at` is marked once.
 */
@Injectable()
export class MemberClaims {
  constructor(
    private readonly consents: Consents,
    private readonly profiles: Profiles,
    private readonly gifts: JoiningGifts,
  ) {}

  /** The caller holds the member's lock. */
  async claim(tx: Tx, ctx: Ctx, member: MemberRow, request: RegistrationRequest): Promise<void> {
    await this.consents.record(tx, ctx, member.id, request.consents, MINI_PROGRAM_CHANNEL);
    const added = addedProfile(member, request.profile);
    const profile = await this.profiles.change(tx, ctx, member, added);
    const profileCompleted = await this.profiles.complete(tx, ctx, member, profile);
    const welcome = await this.profiles.markWelcomed(tx, ctx, member.id);
    await this.gifts.give(tx, ctx, member.id, { welcome, profileCompleted, at: ctx.now });
  }
}
