/**
 * A free service is used at the counter, or the use is taken back.
 *
 * Guarantees: never more uses than the allowance of the member's tier in a period, by a conditional
 * update of the counter. Locks: the member's row (by the member code), then the counter. Every use is
 * a row with store and person, and stays when it is undone.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf, mayDo } from '@shuke/shared';
import {
  AppError,
  actorCaller,
  type Ctx,
  Database,
  invalidField,
  isId,
  type MemberId,
  newId,
  staffOf,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberCodes } from '../member/index.js';
import { periodOf, undoRefusal } from './benefit.rules.js';
import type { UseRequest, UseUndoView, UseView } from './dto/benefit.dto.js';
import { MemberBenefits } from './member-benefits.js';
import { type BenefitUse, UseRepository } from './use.repository.js';

@Injectable()
export class ServiceUses {
  constructor(
    private readonly uses: UseRepository,
    private readonly benefits: MemberBenefits,
    private readonly memberCodes: MemberCodes,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** MEMBER_CODE_…, 404 BENEFIT_UNKNOWN, 422 BENEFIT_NOT_THEIRS, BENEFIT_USED_UP; 403 for another store. */
  use(ctx: Ctx, code: string, request: UseRequest): Promise<UseView> {
    const storeCode = storeOf(ctx, request.storeCode);
    return this.unitOfWork.once(ctx, 'benefit.use', { code, ...request }, async (tx) => {
      const place = { storeCode, at: ctx.now };
      const memberId = await this.memberCodes.identify(tx, ctx, request.memberCode, place);
      return this.useOf(tx, ctx, { memberId, code, storeCode });
    });
  }

  /** 404 BENEFIT_USE_UNKNOWN, 403 for another's, 422 BENEFIT_UNDO_TOO_LATE, 409 BENEFIT_USE_UNDONE. */
  async undo(ctx: Ctx, useId: string, reason: string): Promise<UseUndoView> {
    const use = await this.getWithinReach(ctx, useId);
    return this.unitOfWork.once(ctx, 'benefit.undo', { useId, reason }, async (tx) => {
      const { role } = staffOf(ctx);
      const refusal = undoRefusal(use.usedAt, {
        isOwn: use.usedBy === actorCaller(ctx.actor),
        mayUndoStore: mayDo(role, 'redemption.undo.store'),
        now: ctx.now,
      });
      if (refusal) throw new AppError(refusal);
      const by = { at: ctx.now, by: actorCaller(ctx.actor), reason };
      if (!(await this.uses.undo(tx, use, by))) throw new AppError('BENEFIT_USE_UNDONE');
      return { useId: use.id, undoneAt: ctx.now };
    });
  }

  private async useOf(
    tx: Tx,
    ctx: Ctx,
    asked: { memberId: MemberId; code: string; storeCode: string },
  ): Promise<UseView> {
    const { memberId, code, storeCode } = asked;
    const { tier, service } = await this.benefits.serviceOf(tx, memberId, code);
    const { timeZone } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const use: BenefitUse = {
      id: newId('bnu'),
      memberId,
      benefitCode: code,
      benefitName: service.name,
      tierCode: tier.code,
      period: periodOf(today, service.per),
      storeCode,
      usedBy: actorCaller(ctx.actor),
      usedAt: ctx.now,
      undoneAt: null,
    };
    if (!(await this.uses.count(tx, use, service.uses)))
      throw new AppError('BENEFIT_USED_UP', { uses: service.uses, per: service.per });
    await this.uses.insertUse(tx, use);
    const [standing] = await this.benefits.standingsOf(tx, memberId, [service], today);
    return {
      useId: use.id,
      benefit: { code, name: service.name },
      left: standing?.left ?? 0,
      usedAt: ctx.now,
    };
  }

  private async getWithinReach(ctx: Ctx, useId: string): Promise<BenefitUse> {
    const { storeCodes } = staffOf(ctx);
    const use = isId('bnu', useId) ? await this.uses.findById(this.database, useId) : null;
    const inReach = storeCodes.length === 0 || storeCodes.includes(use?.storeCode ?? '');
    if (!use || !inReach) throw new AppError('BENEFIT_USE_UNKNOWN');
    return use;
  }
}

/** The store named, or the only one of the person. */
function storeOf(ctx: Ctx, named: string | undefined): string {
  const { storeCodes } = staffOf(ctx);
  const storeCode = named ?? (storeCodes.length === 1 ? storeCodes[0] : undefined);
  if (storeCode === undefined) throw invalidField('storeCode', '请选择门店', 'REQUIRED');
  if (storeCodes.length > 0 && !storeCodes.includes(storeCode)) throw new AppError('FORBIDDEN');
  return storeCode;
}
