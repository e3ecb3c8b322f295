import { Injectable } from '@nestjs/common';
import { ROLE_PERMISSIONS } from '@shuke/shared';
import {
  AppError,
  type Ctx,
  Database,
  RateLimiter,
  Sessions,
  UnitOfWork,
} from '../../platform/index.js';
import { isPassword } from './passwords.js';
import type { ConsoleSessionAnswer, StaffSelf } from './staff.dto.js';
import { StaffPresenter } from './staff.presenter.js';
import { type StaffRecord, StaffRepository } from './staff.repository.js';

const PASSWORD_TRIES = { hits: 10, perSeconds: 600 };

/** Staff come into the console by password, and out of either door by log-out. */
@Injectable()
export class ConsoleSignInService {
  constructor(
    private readonly repository: StaffRepository,
    private readonly presenter: StaffPresenter,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly limiter: RateLimiter,
    private readonly database: Database,
  ) {}

  /**
   * Wrong passwords are limited per code and address, so that nobody can lock another out. A try is
   * counted before it is judged, or many at once would all slip under the limit.
   */
  async signInByPassword(
    ctx: Ctx,
    input: { staffCode: string; password: string; address: string },
  ): Promise<{ token: string; expiresIn: number; answer: ConsoleSessionAnswer }> {
    const limit = { bucket: `password:${input.staffCode}:${input.address}`, ...PASSWORD_TRIES };
    await this.limiter.hit(ctx.now, limit);
    const staff = await this.repository.findByCode(this.database, input.staffCode);
    const known = await isPassword(staff?.active ? staff.passwordHash : null, input.password);
    if (!staff || !known) throw new AppError('CREDENTIALS_INVALID');
    const opened = await this.unitOfWork.run('console.signIn', async (tx) => {
      await this.limiter.giveBack(tx, ctx.now, limit);
      return this.sessions.open(tx, ctx.now, { door: 'console', subject: staff.code });
    });
    const csrfToken = opened.csrfToken ?? '';
    return { ...opened, answer: { ...(await this.selfOf(staff)), csrfToken } };
  }

  async self(ctx: Ctx): Promise<StaffSelf> {
    if (ctx.actor.kind !== 'staff') throw new AppError('UNAUTHENTICATED');
    const staff = await this.repository.findByCode(this.database, ctx.actor.staffCode);
    if (!staff) throw new AppError('UNAUTHENTICATED');
    return this.selfOf(staff);
  }

  /** The console asks who it is after a reload, and gets its CSRF token again. */
  async consoleSelf(ctx: Ctx): Promise<ConsoleSessionAnswer> {
    const csrfToken = ctx.actor.kind === 'staff' ? (ctx.actor.csrfToken ?? '') : '';
    return { ...(await this.self(ctx)), csrfToken };
  }

  async signOut(ctx: Ctx): Promise<void> {
    const { actor } = ctx;
    if (actor.kind !== 'staff') return;
    await this.unitOfWork.run('staff.signOut', (tx) =>
      this.sessions.close(tx, actor.door, actor.staffCode, actor.sessionId),
    );
  }

  private async selfOf(staff: StaffRecord): Promise<StaffSelf> {
    return {
      staff: await this.presenter.view(staff),
      permissions: [...ROLE_PERMISSIONS[staff.role]],
    };
  }
}
