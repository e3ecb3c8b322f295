import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, MemberDoor, PageQuery } from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import { GrowthEntryPage } from './growth.dto.js';
import { GrowthEntries } from './growth-entries.service.js';

@MemberDoor('me/growth')
export class GrowthMemberController {
  constructor(private readonly entries: GrowthEntries) {}

  @Get('entries')
  @ApiOkResponse({ type: GrowthEntryPage })
  list(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<GrowthEntryPage> {
    return this.entries.list(memberIdOf(ctx), query);
  }
}
