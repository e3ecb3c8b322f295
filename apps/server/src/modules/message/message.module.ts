import { Module } from '@nestjs/common';
import { WechatModule } from '../../wechat/index.js';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { CreditRepository } from './credit.repository.js';
import { Deliveries } from './deliveries.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryGate } from './delivery-gate.js';
import { DeliveryLeaseRepository } from './delivery-lease.repository.js';
import { DeliveryOutcome } from './delivery-outcome.js';
import { DeliverySender } from './delivery-sender.service.js';
import { InboxRepository } from './inbox.repository.js';
import { Inbox } from './inbox.service.js';
import { MessageConsoleController } from './message.console.controller.js';
import { MessageJobs } from './message.jobs.js';
import { MessageMemberController } from './message.member.controller.js';
import { MessageWechatController } from './message.wechat.controller.js';
import { MessageTemplateRepository } from './message-template.repository.js';
import { MessageTemplateService } from './message-template.service.js';
import { Messenger } from './messenger.service.js';
import { PushEvents } from './push-events.service.js';
import { PushSeenRepository } from './push-seen.repository.js';
import { Reach } from './reach.js';
import { ReachRepository } from './reach.repository.js';
import { SendPaceRepository } from './send-pace.repository.js';
import { SubscribeChannel } from './subscribe-channel.js';
import { SubscriptionCredits } from './subscription-credits.service.js';
import { WechatPushes } from './wechat-pushes.service.js';

const FACE = [Deliveries, MessageTemplateService, Messenger, Reach, SubscriptionCredits];

@Module({
  imports: [BrandModule, MemberModule, WechatModule],
  controllers: [MessageConsoleController, MessageMemberController, MessageWechatController],
  providers: [
    ...FACE,
    CreditRepository,
    DeliveryGate,
    DeliveryLeaseRepository,
    DeliveryOutcome,
    DeliveryRepository,
    DeliverySender,
    Inbox,
    InboxRepository,
    MessageJobs,
    MessageTemplateRepository,
    PushEvents,
    PushSeenRepository,
    ReachRepository,
    SendPaceRepository,
    SubscribeChannel,
    WechatPushes,
  ],
  exports: FACE,
})
export class MessageModule {}
