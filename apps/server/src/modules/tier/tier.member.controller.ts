import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { MemberDoor, Public } from '../../platform/index.js';
import { TierCardList } from './tier.dto.js';
import { tierCard } from './tier.presenter.js';
import { TierService } from './tier.service.js';

@MemberDoor('tiers')
export class TierMemberController {
  constructor(private readonly tiers: TierService) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: TierCardList })
  async list(): Promise<TierCardList> {
    return { items: (await this.tiers.tiers()).map(tierCard) };
  }
}
