import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  type Page,
} from '../../platform/index.js';
import { CloseMatterRequest, MatterPage, MatterQuery, MatterView } from './dto/matter.dto.js';
import { Matters } from './matters.service.js';

@ConsoleDoor('order-matters')
export class MatterConsoleController {
  constructor(private readonly matters: Matters) {}

  @Get()
  @NeedsPermission('order.read')
  @ApiOkResponse({ type: MatterPage })
  list(@Context() ctx: Ctx, @Query() query: MatterQuery): Promise<Page<MatterView>> {
    return this.matters.list(ctx, query);
  }

  @Post(':id/close')
  @HttpCode(200)
  @NeedsPermission('matter.close')
  @ApiOkResponse({ type: MatterView })
  close(
    @Context() ctx: Ctx,
    @Param('id') id: string,
    @Body() body: CloseMatterRequest,
  ): Promise<MatterView> {
    return this.matters.close(ctx, id, body);
  }
}
