import { Body, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import {
  TemplateChangeRequest,
  TemplateDetail,
  TemplateDetailList,
  TemplateRequest,
} from './dto/template.dto.js';
import { CouponTemplateService } from './template.service.js';

@ConsoleDoor('coupon-templates')
export class TemplateConsoleController {
  constructor(private readonly templates: CouponTemplateService) {}

  @Get()
  @NeedsPermission('template.read')
  @ApiOkResponse({ type: TemplateDetailList })
  async list(): Promise<TemplateDetailList> {
    return { items: await this.templates.list() };
  }

  @Post()
  @NeedsPermission('template.edit')
  @ApiCreatedResponse({ type: TemplateDetail })
  create(@Context() ctx: Ctx, @Body() body: TemplateRequest): Promise<TemplateDetail> {
    return this.templates.create(ctx, body);
  }

  @Get(':code')
  @NeedsPermission('template.read')
  @ApiOkResponse({ type: TemplateDetail })
  get(@Param('code') code: string): Promise<TemplateDetail> {
    return this.templates.get(code);
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
}
