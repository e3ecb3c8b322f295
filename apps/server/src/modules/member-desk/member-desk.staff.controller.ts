import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, NeedsPermission, StaffDoor, staffOf } from '../../platform/index.js';
import { GlanceView, LookupRequest } from './dto/member-desk.dto.js';
import { MemberLookupService } from './member-lookup.service.js';

@StaffDoor('members')
export class MemberDeskStaffController {
  constructor(private readonly lookup: MemberLookupService) {}

  @Post('lookup')
  @HttpCode(200)
  @NeedsPermission('member.read')
  @ApiOkResponse({ type: GlanceView })
  find(@Context() ctx: Ctx, @Body() body: LookupRequest): Promise<GlanceView> {
    return this.lookup.find(ctx, staffOf(ctx), body.code);
  }
}
