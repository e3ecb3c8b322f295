/**
 * Pauses, resumes and retires templates. The stock row is the lock, and every issue asks it for
 * 'active' last in its transaction: once this has committed, nothing more is given.
 */
import { Injectable } from '@nestjs/common';
import type { TemplateState } from '@shuke/shared';
import { AppError, Audit, type Ctx, UnitOfWork } from '../../platform/index.js';
import type { TemplateDetail } from './dto/template.dto.js';
import { TemplateRepository } from './template.repository.js';
import { TemplateViews } from './template-views.js';

@Injectable()
export class TemplateStates {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly views: TemplateViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** 404 TEMPLATE_UNKNOWN, 409 TEMPLATE_RETIRED: who is retired does not come back. */
  async change(ctx: Ctx, code: string, state: TemplateState): Promise<TemplateDetail> {
    const content = { code, state };
    await this.unitOfWork.once(ctx, 'coupon-template.state', content, async (tx) => {
      await this.templates.lock(tx, [code]);
      const template = await this.templates.findCurrent(tx, code);
      if (!template) throw new AppError('TEMPLATE_UNKNOWN');
      if (template.state === state) return;
      if (template.state === 'retired') throw new AppError('TEMPLATE_RETIRED');
      await this.templates.setState(tx, code, state);
      await this.audit.record(tx, ctx, {
        action: 'coupon-template.state',
        subject: code,
        before: { state: template.state },
        after: { state },
      });
    });
    return this.views.get(code);
  }
}
