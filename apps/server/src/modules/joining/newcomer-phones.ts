import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type Id, type MemberId, pause } from '../../platform/index.js';
import { MiniProgramClient } from '../../wechat/index.js';
import { Identities, normalizePhone } from '../member/index.js';

const TWIN_WAITS = 10;
const TWIN_WAIT_MS = 100;

export type PhoneAnswer = { phone: string } | { joinedMeanwhile: MemberId };

/**
 * The phone behind a phone button's code. WeChat answers a code once and is paid for it, so its
 * answer is kept for the account; the twin of a double tap, whose code has just been used up, waits
 * for what the first one comes to.
 */
@Injectable()
export class NewcomerPhones {
  constructor(
    private readonly wechat: MiniProgramClient,
    private readonly identities: Identities,
  ) {}

  async ask(ctx: Ctx, identityId: Id<'idn'>, phoneCode: string): Promise<PhoneAnswer> {
    const known = await this.identities.recallPhone(ctx, identityId, phoneCode);
    if (known !== null) return { phone: known };
    try {
      const phone = normalizePhone(await this.wechat.getPhoneNumber(phoneCode));
      if (phone === null) throw new AppError('PHONE_CODE_INVALID');
      await this.identities.rememberPhone(ctx, identityId, phoneCode, phone);
      return { phone };
    } catch (error) {
      const usedUp = error instanceof AppError && error.code === 'PHONE_CODE_INVALID';
      const twins = usedUp ? await this.answerOfTwin(ctx, identityId, phoneCode) : null;
      if (twins === null) throw error;
      return twins;
    }
  }

  private async answerOfTwin(
    ctx: Ctx,
    identityId: Id<'idn'>,
    phoneCode: string,
  ): Promise<PhoneAnswer | null> {
    for (let wait = 0; wait < TWIN_WAITS; wait++) {
      const memberId = await this.identities.findMember(identityId);
      if (memberId !== null) return { joinedMeanwhile: memberId };
      const phone = await this.identities.recallPhone(ctx, identityId, phoneCode);
      if (phone !== null) return { phone };
      await pause(TWIN_WAIT_MS);
    }
    return null;
  }
}
