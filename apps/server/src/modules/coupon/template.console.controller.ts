import { Body, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import {
  TemplateChangeRequest,
  TemplateDetail,
  TemplateDetailList,
  TemplatePreview,
  TemplateRequest,
  TemplateStateRequest,
} from './dto/template.dto.js';
import { CouponTemplateService } from './template.service.js';
import { TemplateStates } from './template-states.service.js';
import { TemplateViews } from './template-views.js';

@ConsoleDoor('coupon-templates')
export class TemplateConsoleController {
  constructor(
    private readonly templates: CouponTemplateService,
    private readonly views: TemplateViews,
    private readonly states: TemplateStates,
  ) {}

  @Get()
  @NeedsPermission('template.read')
  @ApiOkResponse({ type: TemplateDetailList })
  async list(): Promise<TemplateDetailList> {
    return { items: await this.views.list() };
  }

  @Post()
  @NeedsPermission('template.edit')
  @ApiCreatedResponse({ type: TemplateDetail })
  create(@Context() ctx: Ctx, @Body() body: TemplateRequest): Promise<TemplateDetail> {
    return this.templates.create(ctx, body);
  }

  @Post('preview')
  @HttpCode(200)
  @NeedsPermission('template.read')
  @ApiOkResponse({ type: TemplatePreview })
  preview(@Body() body: TemplateRequest): Promise<TemplatePreview> {
    return this.views.preview(body);
  }

  @Get(':code')
  @NeedsPermission('template.read')
  @ApiOkResponse({ type: TemplateDetail })
  get(@Param('code') code: string): Promise<TemplateDetail> {
    return this.views.get(code);
  }

  @Put(':code')
  @NeedsPermission('template.edit')
  @ApiOkResponse({ type: TemplateDetail })
  change(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() body: TemplateChangeRequest,
  ): Promise<TemplateDetail> {
    return this.templates.change(ctx, { ...body, code });
  }

  @Put(':code/state')
  @NeedsPermission('template.edit')
  @ApiOkResponse({ type: TemplateDetail })
  changeState(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() body: TemplateStateRequest,
  ): Promise<TemplateDetail> {
    return this.states.change(ctx, code, body.state);
  }
}
