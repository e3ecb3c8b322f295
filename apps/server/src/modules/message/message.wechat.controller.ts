import { Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, type DoorRequest, WechatDoor } from '../../platform/index.js';
import type { PushQuery } from '../../wechat/index.js';
import { WechatPushes } from './wechat-pushes.service.js';

/** Both modes, JSON and XML; the body is read from its bytes. */
@WechatDoor('push')
export class MessageWechatController {
  constructor(private readonly pushes: WechatPushes) {}

  @Get()
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOkResponse({ description: 'the echostr of the verification' })
  verify(@Query() query: PushQuery): string {
    return this.pushes.echo(query);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOkResponse({ description: '`success`: the push is written down' })
  async receive(
    @Context() ctx: Ctx,
    @Query() query: PushQuery,
    @Req() request: DoorRequest,
  ): Promise<string> {
    await this.pushes.receive(ctx, query, request.rawBody?.toString('utf8') ?? '');
    return 'success';
  }
}
