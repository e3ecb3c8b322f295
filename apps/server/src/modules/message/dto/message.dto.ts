import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  PageOf,
  TextField,
} from '../../../platform/index.js';
import { SUBSCRIBE_RESULTS, type SubscribeResult } from '../credit.rules.js';
import { DELIVERY_STATES, type DeliveryState } from '../delivery.types.js';
import { MESSAGE_CLASSES, type MessageClass } from '../message.types.js';

const TEMPLATE_ID = { max: 64, pattern: /^[A-Za-z0-9_-]+$/, form: '模板编号不对' };

export class SubscribeResultDto {
  @TextField(TEMPLATE_ID) templateId!: string;
  @ChoiceField(SUBSCRIBE_RESULTS) result!: SubscribeResult;
}

export class SubscriptionReportDto {
  @ListField(() => SubscribeResultDto, { min: 1, max: 5 }) results!: SubscribeResultDto[];
  @TextField({
    max: 64,
    pattern: /^[\x21-\x7e]+$/,
    form: '必须是 1–64 个可见 ASCII 字符',
    description: 'made by the client for each call of wx.requestSubscribeMessage; counted once',
  })
  requestId!: string;
}

export class SubscribeTemplateView {
  @TextField() type!: string;
  @TextField() templateId!: string;
  @TextField() title!: string;
}

export class AskableTemplates {
  @ListField(() => SubscribeTemplateView, { description: 'not within 7 days of a refusal' })
  items!: SubscribeTemplateView[];
}

export class InboxMessageView {
  @IdField('dlv') id!: string;
  @TextField() type!: string;
  @TextField() title!: string;
  @TextField({ min: 0, max: 500 }) body!: string;
  @TextField({
    nullable: true,
    description: 'page of the mini-program, with the message in its query',
  })
  page!: string | null;
  @InstantField() createdAt!: Date;
  @InstantField({ nullable: true }) readAt!: Date | null;
}

export class InboxPage extends PageOf(InboxMessageView) {}

export class DeliveryView {
  @IdField('dlv') id!: string;
  @TextField() type!: string;
  @TextField() typeLabel!: string;
  @TextField() channel!: string;
  @TextField({ description: 'as in the inbox' }) title!: string;
  @TextField() cause!: string;
  @ChoiceField(DELIVERY_STATES) state!: DeliveryState;
  @TextField({ nullable: true, description: 'why it was skipped, waits or failed' })
  reason!: string | null;
  @IntegerField({ nullable: true, min: -1_000_000, description: "the platform's answer" })
  errcode!: number | null;
  @InstantField() plannedAt!: Date;
  @InstantField({ nullable: true }) sentAt!: Date | null;
  @InstantField({ nullable: true }) tappedAt!: Date | null;
}

export class DeliveryPage extends PageOf(DeliveryView) {}

export class TemplateKeywordView {
  @TextField() keyword!: string;
  @TextField() field!: string;
  @TextField() label!: string;
}

export class MessageTemplateView {
  @TextField() type!: string;
  @TextField() typeLabel!: string;
  @ChoiceField(MESSAGE_CLASSES) class!: MessageClass;
  @TextField() channel!: string;
  @TextField() templateId!: string;
  @TextField() title!: string;
  @TextField() page!: string;
  @ListField(() => TemplateKeywordView) keywords!: TemplateKeywordView[];
  @InstantField({ nullable: true, description: 'since when the platform refuses it' })
  stoppedAt!: Date | null;
}

export class MessageTemplateList {
  @ListField(() => MessageTemplateView) items!: MessageTemplateView[];
}
