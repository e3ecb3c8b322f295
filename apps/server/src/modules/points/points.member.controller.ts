import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, MemberDoor, PageQuery } from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import { PointsEntryPage } from './dto/points.dto.js';
import { PointsEntries } from './points-entries.service.js';

@MemberDoor('me/points')
export class PointsMemberController {
  constructor(private readonly entries: PointsEntries) {}

  @Get('entries')
  @ApiOkResponse({ type: PointsEntryPage })
  list(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<PointsEntryPage> {
    return this.entries.list(memberIdOf(ctx), query);
  }
}
