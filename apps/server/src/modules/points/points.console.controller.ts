import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, NeedsPermission, PageQuery } from '../../platform/index.js';
import { PointsEntryPage } from './dto/points.dto.js';
import { PointsEntries } from './points-entries.service.js';

@ConsoleDoor('members')
export class PointsConsoleController {
  constructor(private readonly entries: PointsEntries) {}

  @Get(':memberNo/points/entries')
  @NeedsPermission('member.read')
  @ApiOkResponse({ type: PointsEntryPage })
  list(@Param('memberNo') memberNo: string, @Query() query: PageQuery): Promise<PointsEntryPage> {
    return this.entries.listByNo(memberNo, query);
  }
}
