import { Body, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { Liability, LiabilityTaskStarted } from './dto/liability.dto.js';
import { LiabilityTermsDto } from './dto/liability-terms.dto.js';
import { LiabilitySnapshots } from './liability-snapshot.service.js';
import { LiabilityTerms } from './liability-terms.service.js';
import { LiabilityViews } from './liability-views.service.js';

@ConsoleDoor('liability')
export class LiabilityConsoleController {
  constructor(
    private readonly views: LiabilityViews,
    private readonly snapshots: LiabilitySnapshots,
    private readonly terms: LiabilityTerms,
  ) {}

  @Get()
  @NeedsPermission('liability.read')
  @ApiOkResponse({ type: Liability })
  show(): Promise<Liability> {
    return this.views.show();
  }

  /** Counts anew; every night it is done by itself. */
  @Post('snapshots')
  @HttpCode(202)
  @NeedsPermission('liability.read')
  @ApiAcceptedResponse({ type: LiabilityTaskStarted })
  async count(@Context() ctx: Ctx): Promise<LiabilityTaskStarted> {
    return { taskId: await this.snapshots.start(ctx) };
  }

  @Get('terms')
  @NeedsPermission('liability.read')
  @ApiOkResponse({ type: LiabilityTermsDto })
  showTerms(): Promise<LiabilityTermsDto> {
    return this.terms.show();
  }

  @Put('terms')
  @NeedsPermission('points.edit')
  @ApiOkResponse({ type: LiabilityTermsDto })
  changeTerms(@Context() ctx: Ctx, @Body() body: LiabilityTermsDto): Promise<LiabilityTermsDto> {
    return this.terms.change(ctx, { ...body });
  }
}
