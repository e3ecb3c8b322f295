export { Deliveries } from './deliveries.js';
export type { DeliveryCounts } from './delivery.types.js';
export type { SkipReason } from './dispatch.rules.js';
export { SubscribeTemplateView } from './dto/message.dto.js';
export { MESSAGE_ENTITIES } from './message.entity.js';
export { MessageModule } from './message.module.js';
export {
  isMessageType,
  MESSAGE_TYPE_NAMES,
  MESSAGE_TYPES,
  type MessageFields,
  type MessageTypeName,
} from './message.types.js';
export type { FieldProblem } from './message-fields.rules.js';
export { MessageTemplateService, type SubscribeTemplate } from './message-template.service.js';
export { Messenger, type Plan } from './messenger.service.js';
export { Reach } from './reach.js';
export type { MemberSet } from './reach.repository.js';
export type { ReachCount, ReachView } from './reach.rules.js';
export { SubscriptionCredits } from './subscription-credits.service.js';
export type { MessageTemplateInput } from './template-input.rules.js';
