import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  PageQuery,
  staffOf,
} from '../../platform/index.js';
import { PointsEntryPage } from './dto/points.dto.js';
import { PointsEntries } from './points-entries.service.js';

@ConsoleDoor('members')
export class PointsConsoleController {
  constructor(private readonly entries: PointsEntries) {}

  @Get(':memberNo/points/entries')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: PointsEntryPage })
  list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: PageQuery,
  ): Promise<PointsEntryPage> {
    return this.entries.listByNo(staffOf(ctx), memberNo, query);
  }
}
