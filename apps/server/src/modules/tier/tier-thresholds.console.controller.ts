import { Body, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { TierCardList, TierThresholdsChange } from './tier.dto.js';
import { tierCard } from './tier.presenter.js';
import { TierService } from './tier.service.js';

@ConsoleDoor('tier-thresholds')
export class TierThresholdsConsoleController {
  constructor(private readonly tiers: TierService) {}

  @Put()
  @NeedsPermission('tier.edit')
  @ApiOkResponse({ type: TierCardList })
  async change(
    @Context() ctx: Ctx,
    @Body() { tiers }: TierThresholdsChange,
  ): Promise<TierCardList> {
    const changes = tiers.map((tier) => ({ ...tier }));
    return { items: (await this.tiers.setThresholds(ctx, changes)).map(tierCard) };
  }
}
