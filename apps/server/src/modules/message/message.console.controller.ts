import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  PageQuery,
  staffOf,
} from '../../platform/index.js';
import { DeliveryPage, MessageTemplateList } from './dto/message.dto.js';
import { Inbox } from './inbox.service.js';
import { messageTemplateView } from './message.presenter.js';
import { MessageTemplateService } from './message-template.service.js';

@ConsoleDoor()
export class MessageConsoleController {
  constructor(
    private readonly templates: MessageTemplateService,
    private readonly inbox: Inbox,
  ) {}

  @Get('message-templates')
  @NeedsPermission('message.read')
  @ApiOkResponse({ type: MessageTemplateList })
  async list(): Promise<MessageTemplateList> {
    return { items: (await this.templates.templates()).map(messageTemplateView) };
  }

  @Get('members/:memberNo/deliveries')
  @NeedsPermission('message.read')
  @ApiOkResponse({ type: DeliveryPage })
  deliveries(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: PageQuery,
  ): Promise<DeliveryPage> {
    return this.inbox.listDeliveries(staffOf(ctx), memberNo, query);
  }
}
