import type { Delivery } from './delivery.types.js';
import type { DeliveryView, InboxMessageView, MessageTemplateView } from './dto/message.dto.js';
import type { InboxMessage } from './inbox.repository.js';
import { messageType } from './message.types.js';
import type { MessageTemplate } from './template-input.rules.js';

export function inboxMessageView(message: InboxMessage): InboxMessageView {
  const { deliveryId, type, title, body, page, createdAt, readAt } = message;
  return { id: deliveryId, type, title, body, page, createdAt, readAt };
}

export function deliveryView(delivery: Delivery): DeliveryView {
  const { label, inbox } = messageType(delivery.type);
  return {
    id: delivery.id,
    type: delivery.type,
    typeLabel: label,
    channel: delivery.channel,
    title: inbox(delivery.fields).title,
    cause: delivery.cause,
    state: delivery.state,
    reason: delivery.reason,
    errcode: delivery.errcode,
    plannedAt: delivery.plannedAt,
    sentAt: delivery.sentAt,
    tappedAt: delivery.tappedAt,
  };
}

export function messageTemplateView(template: MessageTemplate): MessageTemplateView {
  const type = messageType(template.type);
  return {
    type: template.type,
    typeLabel: type.label,
    class: type.class,
    channel: template.channel,
    templateId: template.templateId,
    title: template.title,
    page: template.page,
    keywords: Object.entries(template.fields).map(([keyword, field]) => ({
      keyword,
      field,
      label: type.fields[field]?.label ?? field,
    })),
    stoppedAt: template.stoppedAt,
  };
}
