import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { DashboardService } from './dashboard.service.js';
import { Dashboard, DashboardQuery } from './insight.dto.js';

const DEFAULT_DAYS = 30;

@ConsoleDoor('dashboard')
export class InsightConsoleController {
  constructor(private readonly dashboard: DashboardService) {}

  @Get()
  @NeedsPermission('dashboard.read')
  @ApiOkResponse({ type: Dashboard })
  show(@Context() ctx: Ctx, @Query() query: DashboardQuery): Promise<Dashboard> {
    return this.dashboard.of(ctx, query.days ?? DEFAULT_DAYS);
  }
}
