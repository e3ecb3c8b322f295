import { Injectable } from '@nestjs/common';
import { AppError, Cached, type Ctx, Database, type Tx } from '../../platform/index.js';
import type { MessageTypeName } from './message.types.js';
import { MessageTemplateRepository } from './message-template.repository.js';
import {
  type MessageTemplate,
  type MessageTemplateInput,
  templateOf,
  templateProblems,
} from './template-input.rules.js';

export interface SubscribeTemplate {
  type: MessageTypeName;
  templateId: string;
  title: string;
}

@Injectable()
export class MessageTemplateService {
  private readonly cached: Cached<MessageTemplate[]>;

  constructor(
    private readonly repository: MessageTemplateRepository,
    database: Database,
  ) {
    this.cached = new Cached(() => repository.list(database));
  }

  /** All templates, at most a second old in this process. */
  templates(): Promise<MessageTemplate[]> {
    return this.cached.get();
  }

  async findSubscribe(type: MessageTypeName): Promise<MessageTemplate | null> {
    const templates = await this.templates();
    return templates.find((one) => one.type === type && one.channel === 'subscribe') ?? null;
  }

  /** What the mini-program may ask leave for; a stopped template is none. */
  async subscribeTemplates(): Promise<SubscribeTemplate[]> {
    return (await this.templates())
      .filter(({ channel, stoppedAt }) => channel === 'subscribe' && stoppedAt === null)
      .map(({ type, templateId, title }) => ({ type, templateId, title }));
  }

  /** The templates of a brand file, all or none; 400 INVALID_INPUT names each wrong field. */
  async applyTemplates(tx: Tx, ctx: Ctx, section: readonly MessageTemplateInput[]): Promise<void> {
    const errors = templateProblems(section);
    if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
    await this.repository.save(tx, section.map(templateOf), ctx.now);
    this.cached.forget();
  }

  /** The platform refuses the template: nothing more is sent with it until it gets another id. */
  async stop(tx: Tx, ctx: Ctx, templateId: string): Promise<void> {
    await this.repository.stop(tx, templateId, ctx.now);
    this.cached.forget();
  }

  /** After a change was committed: the next read sees it. */
  forget(): void {
    this.cached.forget();
  }
}
