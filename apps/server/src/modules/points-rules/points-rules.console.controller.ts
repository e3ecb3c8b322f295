import { Body, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import {
  PointsPreview,
  PointsPreviewRequest,
  PointsRulesChange,
  PointsRulesView,
} from './dto/points-rules.dto.js';
import { PointsRules } from './points-rules.service.js';

@ConsoleDoor('points-rules')
export class PointsRulesConsoleController {
  constructor(private readonly rules: PointsRules) {}

  @Get()
  @NeedsPermission('points.read')
  @ApiOkResponse({ type: PointsRulesView })
  show(): Promise<PointsRulesView> {
    return this.rules.show();
  }

  @Put()
  @NeedsPermission('points.edit')
  @ApiOkResponse({ type: PointsRulesView })
  change(@Context() ctx: Ctx, @Body() body: PointsRulesChange): Promise<PointsRulesView> {
    return this.rules.change(ctx, body);
  }

  @Post('preview')
  @HttpCode(200)
  @NeedsPermission('points.read')
  @ApiOkResponse({ type: PointsPreview })
  preview(@Body() body: PointsPreviewRequest): Promise<PointsPreview> {
    return this.rules.preview(body);
  }
}
