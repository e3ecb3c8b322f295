import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  type Page,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import {
  CloseMissedGrantRequest,
  MissedGrantPage,
  MissedGrantQuery,
  MissedGrantSummary,
  MissedGrantView,
  RetryStarted,
  RetryTemplateRequest,
} from './dto/missed-grant.dto.js';
import { MissedGrantViews } from './missed-grant-views.service.js';
import { RegrantTask } from './regrant-task.js';
import { Regrants } from './regrants.service.js';

@ConsoleDoor('missed-grants')
export class MissedGrantConsoleController {
  constructor(
    private readonly views: MissedGrantViews,
    private readonly regrants: Regrants,
    private readonly task: RegrantTask,
  ) {}

  @Get()
  @NeedsPermission('missed-grant.read')
  @ApiOkResponse({ type: MissedGrantPage })
  list(@Query() query: MissedGrantQuery): Promise<Page<MissedGrantView>> {
    return this.views.list(query);
  }

  @Get('summary')
  @NeedsPermission('missed-grant.read')
  @ApiOkResponse({ type: MissedGrantSummary })
  summary(): Promise<MissedGrantSummary> {
    return this.views.summary();
  }

  @Post('retries')
  @NeedsPermission('missed-grant.retry')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: RetryStarted })
  retryAll(@Context() ctx: Ctx, @Body() body: RetryTemplateRequest): Promise<RetryStarted> {
    return this.task.start(ctx, body.templateCode);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @NeedsPermission('missed-grant.retry')
  @ApiOkResponse({ type: MissedGrantView })
  retry(@Context() ctx: Ctx, @Param('id') id: string): Promise<MissedGrantView> {
    return this.regrants.retry(ctx, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @NeedsPermission('missed-grant.retry')
  @ApiOkResponse({ type: MissedGrantView })
  close(
    @Context() ctx: Ctx,
    @Param('id') id: string,
    @Body() body: CloseMissedGrantRequest,
  ): Promise<MissedGrantView> {
    return this.regrants.close(ctx, id, body.reason);
  }
}
