import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  AppError,
  Context,
  type Ctx,
  type Id,
  isId,
  MemberDoor,
  PageQuery,
} from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import { AskableTemplates, InboxPage, SubscriptionReportDto } from './dto/message.dto.js';
import { Inbox } from './inbox.service.js';
import { SubscriptionCredits } from './subscription-credits.service.js';

@MemberDoor()
export class MessageMemberController {
  constructor(
    private readonly inbox: Inbox,
    private readonly credits: SubscriptionCredits,
  ) {}

  @Get('subscriptions')
  @ApiOkResponse({ type: AskableTemplates })
  async askable(@Context() ctx: Ctx): Promise<AskableTemplates> {
    return { items: await this.credits.askable(ctx, memberIdOf(ctx)) };
  }

  @Post('subscriptions')
  @HttpCode(204)
  @ApiNoContentResponse()
  report(@Context() ctx: Ctx, @Body() body: SubscriptionReportDto): Promise<void> {
    return this.credits.report(ctx, memberIdOf(ctx), body);
  }

  @Get('me/messages')
  @ApiOkResponse({ type: InboxPage })
  list(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<InboxPage> {
    return this.inbox.list(memberIdOf(ctx), query);
  }

  @Post('messages/:id/taps')
  @HttpCode(204)
  @ApiNoContentResponse()
  tap(@Context() ctx: Ctx, @Param('id') id: string): Promise<void> {
    return this.inbox.tap(ctx, memberIdOf(ctx), deliveryIdIn(id));
  }
}

function deliveryIdIn(id: string): Id<'dlv'> {
  if (!isId('dlv', id)) throw new AppError('MESSAGE_UNKNOWN');
  return id as Id<'dlv'>;
}
