import { Body, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, Database, NeedsPermission } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { TierCard, TierConsoleList, TierEditRequest } from './tier.dto.js';
import { tierCard } from './tier.presenter.js';
import { TierService } from './tier.service.js';
import { TierViews } from './tier-views.js';

@ConsoleDoor('tiers')
export class TierConsoleController {
  constructor(
    private readonly tiers: TierService,
    private readonly views: TierViews,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  @Get()
  @NeedsPermission('tier.read')
  @ApiOkResponse({ type: TierConsoleList })
  async list(): Promise<TierConsoleList> {
    const [tiers, counts, settings] = await Promise.all([
      this.tiers.tiers(),
      this.views.countMembers(this.database),
      this.brand.settings(),
    ]);
    const members = new Map(counts.map((one) => [one.code, one.members]));
    return {
      items: tiers.map((tier) => ({ ...tierCard(tier), members: members.get(tier.code) ?? 0 })),
      metric: settings.tierPolicy.metric,
    };
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
