import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, Outbox } from '../../platform/index.js';
import { DeliverySender } from './delivery-sender.service.js';
import { PushEvents } from './push-events.service.js';
import type { WechatPush } from './wechat-push.rules.js';
import { WechatPushes } from './wechat-pushes.service.js';

const SEND_EVERY_SECONDS = 5;

@Injectable()
export class MessageJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly sender: DeliverySender,
    private readonly events: PushEvents,
    private readonly pushes: WechatPushes,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'message-sending', everySeconds: SEND_EVERY_SECONDS }, (ctx) =>
      this.sender.sendDue(ctx),
    );
    this.jobs.register({ name: 'push-forgetting', daily: '04:10' }, (ctx) =>
      this.pushes.forgetOld(ctx),
    );
    this.outbox.on<WechatPush>('wechat.push', 'message.subscribe-events', (ctx, push) =>
      this.events.handle(ctx, push),
    );
  }
}
