import { Injectable } from '@nestjs/common';
import { AppError, Database } from '../../platform/index.js';
import { templateDetail, templateView } from './coupon.presenter.js';
import type { TemplateInput } from './coupon.types.js';
import type { TemplateDetail, TemplatePreview } from './dto/template.dto.js';
import { TemplateRepository } from './template.repository.js';
import { TemplateChecks } from './template-checks.js';
import { NO_FATES, TemplateFates } from './template-fates.repository.js';
import { offerOf, termsOf } from './template-input.rules.js';
import { TemplateWords } from './template-words.js';

/** Templates as the console shows them: with their rules in words, and how their coupons fare. */
@Injectable()
export class TemplateViews {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly fates: TemplateFates,
    private readonly words: TemplateWords,
    private readonly checks: TemplateChecks,
    private readonly database: Database,
  ) {}

  async list(): Promise<TemplateDetail[]> {
    const templates = await this.templates.listCurrent(this.database);
    const codes = templates.map(({ code }) => code);
    const fates = await this.fates.count(this.database, codes);
    const speak = await this.words.speaker();
    return templates.map((template) =>
      templateDetail(template, fates.get(template.code) ?? NO_FATES, speak(template.terms)),
    );
  }

  /** Throws 404 TEMPLATE_UNKNOWN. */
  async get(code: string): Promise<TemplateDetail> {
    const template = await this.templates.findCurrent(this.database, code);
    if (!template) throw new AppError('TEMPLATE_UNKNOWN');
    const fates = await this.fates.count(this.database, [code]);
    const speak = await this.words.speaker();
    return templateDetail(template, fates.get(code) ?? NO_FATES, speak(template.terms));
  }

  /** A template that is being written, as it would be read; 400 as saving it would be. */
  async preview(input: TemplateInput): Promise<TemplatePreview> {
    await this.checks.refuseFaulty(input);
    const terms = termsOf(input);
    const template = { code: input.code, version: 1, terms, ...offerOf(input) };
    const speak = await this.words.speaker();
    return { template: templateView(template), rules: speak(terms) };
  }
}
