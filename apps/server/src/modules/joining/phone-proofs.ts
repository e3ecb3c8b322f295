import { Injectable } from '@nestjs/common';
import { type Ctx, Database, RateLimiter } from '../../platform/index.js';
import { Identities, MemberService } from '../member/index.js';
import type { RegistrationRequest } from './dto/registration.dto.js';

const PROOFS = { hits: 5, perSeconds: 86_400 };

/** A birthday is one of 366: who offers it as proof for another's phone may not try them all. */
@Injectable()
export class PhoneProofs {
  constructor(
    private readonly members: MemberService,
    private readonly identities: Identities,
    private readonly limiter: RateLimiter,
    private readonly database: Database,
  ) {}

  /** Counts outside the unit of work, whose refusal would take the count back. Throws RATE_LIMITED. */
  async limit(ctx: Ctx, phone: string, request: RegistrationRequest): Promise<void> {
    if (!request.birthday && !request.profile?.birthday) return;
    const holder = await this.members.findByPhone(this.database, phone);
    if (!holder || !(await this.identities.isClaimed(this.database, holder.id))) return;
    await this.limiter.hit(ctx.now, { bucket: `phone-proof:${holder.id}`, ...PROOFS });
  }
}
