import { Injectable } from '@nestjs/common';
import { type Ctx, Sessions, UnitOfWork } from '../../platform/index.js';
import { MiniProgramClient } from '../../wechat/index.js';
import { Identities } from '../member/index.js';
import type { SessionAnswer } from './dto/registration.dto.js';
import { MemberViews } from './member-views.js';

/** Customers sign in by WeChat alone: as the member they are, or as a visitor who may look around. */
@Injectable()
export class SignInService {
  constructor(
    private readonly wechat: MiniProgramClient,
    private readonly identities: Identities,
    private readonly sessions: Sessions,
    private readonly views: MemberViews,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The account's row is held while the session is made, so that a registration that runs meanwhile
   * either finds this session or is seen by it.
   */
  async signIn(ctx: Ctx, code: string): Promise<SessionAnswer> {
    const login = await this.wechat.code2Session(code);
    const opened = await this.unitOfWork.run('sessions.open', async (tx) => {
      const { id, memberId } = await this.identities.signIn(tx, login, ctx.now);
      const session = await this.sessions.open(tx, ctx.now, {
        door: 'member',
        subject: id,
        memberId,
      });
      return { ...session, memberId };
    });
    const { token, expiresIn, memberId } = opened;
    const member = memberId && (await this.views.show(ctx, memberId));
    return { token, expiresIn, member };
  }

  async signOut(ctx: Ctx): Promise<void> {
    const { actor } = ctx;
    if (actor.kind !== 'member' && actor.kind !== 'visitor') return;
    await this.unitOfWork.run('sessions.close', (tx) =>
      this.sessions.close(tx, 'member', actor.identityId, actor.sessionId),
    );
  }
}
