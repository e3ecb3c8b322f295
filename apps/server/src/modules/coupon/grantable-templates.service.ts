import { Injectable } from '@nestjs/common';
import { type Ctx, Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { isGiven, leftOf } from './centre.rules.js';
import { templateView } from './coupon.presenter.js';
import type { GrantableList } from './dto/issue.dto.js';
import { GrantDay } from './grant-day.js';
import { TemplateRepository } from './template.repository.js';

/** What a clerk can give now. */
@Injectable()
export class GrantableTemplates {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly day: GrantDay,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx): Promise<GrantableList> {
    const { timeZone } = await this.brand.settings();
    const templates = await this.templates.listCurrent(this.database);
    const open = templates.filter(
      (template) =>
        template.grantable && leftOf(template) !== 0 && isGiven(template, ctx.now, timeZone),
    );
    return { items: open.map(templateView), leftToday: await this.day.left(ctx) };
  }
}
