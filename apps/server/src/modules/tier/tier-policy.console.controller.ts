import { Body, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { TierPolicyDto } from './tier-policy.dto.js';
import { TierPolicies } from './tier-policy.service.js';

@ConsoleDoor('tier-policy')
export class TierPolicyConsoleController {
  constructor(private readonly policies: TierPolicies) {}

  @Put()
  @NeedsPermission('tier.edit')
  @ApiOkResponse({ type: TierPolicyDto })
  change(@Context() ctx: Ctx, @Body() body: TierPolicyDto): Promise<TierPolicyDto> {
    return this.policies.change(ctx, { ...body });
  }
}
