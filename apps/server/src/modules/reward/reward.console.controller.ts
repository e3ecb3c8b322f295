import { Body, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import {
  RewardConsoleItem,
  RewardConsoleList,
  RewardParams,
  RewardRequest,
} from './dto/reward.dto.js';
import { rewardInput, rewardItem } from './reward.presenter.js';
import { RewardService } from './reward.service.js';

@ConsoleDoor('rewards')
export class RewardConsoleController {
  constructor(private readonly rewards: RewardService) {}

  @Get()
  @NeedsPermission('reward.read')
  @ApiOkResponse({ type: RewardConsoleList })
  async list(): Promise<RewardConsoleList> {
    return { items: (await this.rewards.list()).map(rewardItem) };
  }

  @Put(':code')
  @NeedsPermission('reward.edit')
  @ApiOkResponse({ type: RewardConsoleItem })
  async save(
    @Context() ctx: Ctx,
    @Param() { code }: RewardParams,
    @Body() body: RewardRequest,
  ): Promise<RewardConsoleItem> {
    return rewardItem(await this.rewards.save(ctx, rewardInput(code, body)));
  }
}
