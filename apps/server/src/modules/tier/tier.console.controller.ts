import { Body, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { TierCard, TierConsoleList, TierEditRequest } from './tier.dto.js';
import { tierCard } from './tier.presenter.js';
import { TierService } from './tier.service.js';
import { TierConsoleLists } from './tier-console-list.js';

@ConsoleDoor('tiers')
export class TierConsoleController {
  constructor(
    private readonly tiers: TierService,
    private readonly lists: TierConsoleLists,
  ) {}

  @Get()
  @NeedsPermission('tier.read')
  @ApiOkResponse({ type: TierConsoleList })
  list(@Context() ctx: Ctx): Promise<TierConsoleList> {
    return this.lists.show(ctx);
  }

  @Put(':code')
  @NeedsPermission('tier.edit')
  @ApiOkResponse({ type: TierCard })
  async edit(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() body: TierEditRequest,
  ): Promise<TierCard> {
    return tierCard(await this.tiers.edit(ctx, code, { ...body }));
  }
}
