import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  RateLimiter,
  Sessions,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MiniProgramClient } from '../../wechat/index.js';
import type { StaffSessionAnswer } from './staff.dto.js';
import { StaffPresenter } from './staff.presenter.js';
import { type StaffRecord, StaffRepository } from './staff.repository.js';

const INVITE_TRIES = { hits: 20, perSeconds: 600 };

/**
 * In the mini-program staff come in by the WeChat account bound to their row. A binding is made
 * once: the conditional update that uses the invitation up decides between two. A new account ends
 * the sessions of the one before it.
 */
@Injectable()
export class StaffSignInService {
  constructor(
    private readonly repository: StaffRepository,
    private readonly presenter: StaffPresenter,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly limiter: RateLimiter,
    private readonly wechat: MiniProgramClient,
    private readonly audit: Audit,
  ) {}

  async bind(ctx: Ctx, input: { code: string; inviteCode: string }): Promise<StaffSessionAnswer> {
    const { openid } = await this.wechat.code2Session(input.code);
    await this.limiter.hit(ctx.now, { bucket: `invite:${openid}`, ...INVITE_TRIES });
    const inviteHash = hashInvite(input.inviteCode);
    return this.unitOfWork.run('staff.bind', async (tx) => {
      const staff = await this.repository.lockByInvite(tx, inviteHash, ctx.now);
      if (!staff?.active) throw new AppError('INVITE_INVALID');
      await this.repository.bind(tx, staff.code, inviteHash, openid);
      await this.sessions.closeAll(tx, 'staff', staff.code);
      await this.audit.record(
        tx,
        { ...ctx, actor: { kind: 'system', name: 'binding' } },
        { action: 'staff.bind', subject: staff.code },
      );
      return this.openSession(tx, ctx, staff);
    });
  }

  async signInByWechat(ctx: Ctx, code: string): Promise<StaffSessionAnswer> {
    const { openid } = await this.wechat.code2Session(code);
    return this.unitOfWork.run('staff.signIn', async (tx) => {
      const staff = await this.repository.findByOpenid(tx, openid);
      if (!staff?.active) throw new AppError('STAFF_NOT_BOUND');
      return this.openSession(tx, ctx, staff);
    });
  }

  private async openSession(tx: Tx, ctx: Ctx, staff: StaffRecord): Promise<StaffSessionAnswer> {
    const { token, expiresIn } = await this.sessions.open(tx, ctx.now, {
      door: 'staff',
      subject: staff.code,
    });
    return { token, expiresIn, staff: await this.presenter.view(staff) };
  }
}

/** Invitations have the entropy of random codes, so a plain hash keeps them. */
export function hashInvite(inviteCode: string): Buffer {
  return createHash('sha256').update(inviteCode).digest();
}
