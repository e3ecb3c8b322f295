import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  PageQuery,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CampaignLaunch } from './campaign-launch.service.js';
import { CampaignViews } from './campaign-views.js';
import {
  CampaignPage,
  CampaignPreview,
  CampaignRequest,
  CampaignView,
  PreviewRequest,
} from './dto/campaign.dto.js';

@ConsoleDoor('campaigns')
export class CampaignConsoleController {
  constructor(
    private readonly views: CampaignViews,
    private readonly drafts: CampaignDrafts,
    private readonly runs: CampaignLaunch,
  ) {}

  @Get()
  @NeedsPermission('campaign.read')
  @ApiOkResponse({ type: CampaignPage })
  list(@Query() query: PageQuery): Promise<CampaignPage> {
    return this.views.list(query);
  }

  @Post('preview')
  @HttpCode(200)
  @NeedsPermission('campaign.read')
  @ApiOkResponse({ type: CampaignPreview })
  preview(@Context() ctx: Ctx, @Body() body: PreviewRequest): Promise<CampaignPreview> {
    return this.drafts.preview(ctx, body);
  }

  @Post()
  @NeedsPermission('campaign.edit')
  @ApiCreatedResponse({ type: CampaignView })
  async create(@Context() ctx: Ctx, @Body() body: CampaignRequest): Promise<CampaignView> {
    return this.views.get(await this.drafts.create(ctx, body));
  }

  @Get(':id')
  @NeedsPermission('campaign.read')
  @ApiOkResponse({ type: CampaignView })
  get(@Param('id') id: string): Promise<CampaignView> {
    return this.views.get(id);
  }

  @Post(':id/launch')
  @HttpCode(200)
  @NeedsPermission('campaign.run')
  @RequiresIdempotencyKey()
  @ApiOkResponse({ type: CampaignView })
  async launch(@Context() ctx: Ctx, @Param('id') id: string): Promise<CampaignView> {
    return this.views.get(await this.runs.launch(ctx, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @NeedsPermission('campaign.run')
  @ApiOkResponse({ type: CampaignView })
  async cancel(@Context() ctx: Ctx, @Param('id') id: string): Promise<CampaignView> {
    return this.views.get(await this.runs.cancel(ctx, id));
  }
}
