import { Injectable } from '@nestjs/common';
import { Config, type Reader } from '../../platform/index.js';
import { type MessageTypeName, messageType } from './message.types.js';
import { MessageTemplateService } from './message-template.service.js';
import { type MemberSet, ReachRepository } from './reach.repository.js';
import { type ReachView, reachOf } from './reach.rules.js';

/** Reachability is shown before anything is sent: how many of a set by which channel, and why not. */
@Injectable()
export class Reach {
  constructor(
    private readonly repository: ReachRepository,
    private readonly templates: MessageTemplateService,
    private readonly config: Config,
  ) {}

  async of(reader: Reader, set: MemberSet, type: MessageTypeName): Promise<ReachView> {
    const template = await this.templates.findSubscribe(type);
    const groups = await this.repository.count(reader, set, {
      appId: this.config.wechat.appId,
      templateId: template?.templateId ?? '',
    });
    const usableTemplate = template !== null && template.stoppedAt === null;
    return reachOf(groups, { class: messageType(type).class, usableTemplate });
  }
}
