import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  type Page,
  PageQuery,
} from '../../platform/index.js';
import { WhatIfPage, WhatIfRequest, type WhatIfSummary, WhatIfView } from './dto/what-if.dto.js';
import { WhatIfs } from './what-if.service.js';
import { WhatIfViews } from './what-if-views.service.js';

@ConsoleDoor('what-ifs')
export class WhatIfConsoleController {
  constructor(
    private readonly trials: WhatIfs,
    private readonly views: WhatIfViews,
  ) {}

  @Post()
  @HttpCode(202)
  @NeedsPermission('points.edit')
  @ApiAcceptedResponse({ type: WhatIfView, description: 'its task is on its way' })
  start(@Context() ctx: Ctx, @Body() body: WhatIfRequest): Promise<WhatIfView> {
    return this.trials.start(ctx, body);
  }

  @Get()
  @NeedsPermission('points.read')
  @ApiOkResponse({ type: WhatIfPage })
  list(@Query() query: PageQuery): Promise<Page<WhatIfSummary>> {
    return this.views.list(query);
  }

  @Get(':id')
  @NeedsPermission('points.read')
  @ApiOkResponse({ type: WhatIfView })
  get(@Param('id') id: string): Promise<WhatIfView> {
    return this.views.get(id);
  }
}
