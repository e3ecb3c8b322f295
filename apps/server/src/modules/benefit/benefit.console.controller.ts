import { Body, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { TierBenefitsDto } from '../tier/index.js';
import { UseListQuery, UsePage, UseReportView } from './dto/benefit-use.dto.js';
import { TierBenefitsView } from './dto/tier-benefits.dto.js';
import { TierBenefitsEditing } from './tier-benefits.service.js';
import { UseReport } from './use-report.service.js';

@ConsoleDoor()
export class BenefitConsoleController {
  constructor(
    private readonly editing: TierBenefitsEditing,
    private readonly uses: UseReport,
  ) {}

  @Put('tiers/:code/benefits')
  @NeedsPermission('tier.edit')
  @ApiOkResponse({ type: TierBenefitsView })
  edit(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() body: TierBenefitsDto,
  ): Promise<TierBenefitsView> {
    return this.editing.edit(ctx, code, { ...body });
  }

  @Get('benefit-uses')
  @NeedsPermission('benefit.read')
  @ApiOkResponse({ type: UsePage })
  list(@Context() ctx: Ctx, @Query() query: UseListQuery): Promise<UsePage> {
    return this.uses.list(ctx, query);
  }

  @Get('benefit-uses/report')
  @NeedsPermission('benefit.read')
  @ApiOkResponse({ type: UseReportView })
  report(@Context() ctx: Ctx, @Query() query: UseListQuery): Promise<UseReportView> {
    return this.uses.report(ctx, query);
  }
}
