import { Body, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { SpendGiftChange, SpendGiftList } from './dto/spend-gift.dto.js';
import { SpendGiftEditing } from './spend-gift-editing.service.js';

@ConsoleDoor('spend-gifts')
export class SpendGiftConsoleController {
  constructor(private readonly gifts: SpendGiftEditing) {}

  @Get()
  @NeedsPermission('automation.read')
  @ApiOkResponse({ type: SpendGiftList })
  list(): Promise<SpendGiftList> {
    return this.gifts.list();
  }

  @Put(':code')
  @NeedsPermission('automation.edit')
  @ApiOkResponse({ type: SpendGiftList })
  save(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() body: SpendGiftChange,
  ): Promise<SpendGiftList> {
    return this.gifts.save(ctx, code, { ...body });
  }
}
