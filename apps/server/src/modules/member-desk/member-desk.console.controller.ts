import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission, staffOf } from '../../platform/index.js';
import { MemberList, MemberPageView, MemberSearchRequest } from './dto/member-desk.dto.js';
import { MemberPageService } from './member-page.service.js';
import { MemberSearchService } from './member-search.service.js';

@ConsoleDoor('members')
export class MemberDeskConsoleController {
  constructor(
    private readonly search: MemberSearchService,
    private readonly page: MemberPageService,
  ) {}

  /** A POST, because phones and names may not stand in an address. */
  @Post('search')
  @HttpCode(200)
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: MemberList })
  list(@Context() ctx: Ctx, @Body() body: MemberSearchRequest): Promise<MemberList> {
    return this.search.search(ctx, staffOf(ctx), body);
  }

  @Get(':memberNo')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: MemberPageView })
  show(@Context() ctx: Ctx, @Param('memberNo') memberNo: string): Promise<MemberPageView> {
    return this.page.show(ctx, staffOf(ctx), memberNo);
  }
}
