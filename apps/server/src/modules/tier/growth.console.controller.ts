import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  PageQuery,
} from '../../platform/index.js';
import { GrowthEntryPage } from './growth.dto.js';
import { GrowthEntries } from './growth-entries.service.js';

@ConsoleDoor('members')
export class GrowthConsoleController {
  constructor(private readonly entries: GrowthEntries) {}

  @Get(':memberNo/growth/entries')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: GrowthEntryPage })
  list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: PageQuery,
  ): Promise<GrowthEntryPage> {
    return this.entries.listByNo(ctx, memberNo, query);
  }
}
