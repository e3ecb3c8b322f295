import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, NeedsPermission } from '../../platform/index.js';
import { RewardConsoleList } from './dto/reward.dto.js';
import { RewardService } from './reward.service.js';

@ConsoleDoor('rewards')
export class RewardConsoleController {
  constructor(private readonly rewards: RewardService) {}

  @Get()
  @NeedsPermission('reward.read')
  @ApiOkResponse({ type: RewardConsoleList })
  async list(): Promise<RewardConsoleList> {
    return { items: await this.rewards.list() };
  }
}
