import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, NeedsPermission, StaffDoor, staffOf } from '../../platform/index.js';
import { ActivityList } from './activity.dto.js';
import { ActivityService } from './activity.service.js';

@StaffDoor('activity')
export class ActivityStaffController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @NeedsPermission('member.read')
  @ApiOkResponse({ type: ActivityList })
  async list(@Context() ctx: Ctx): Promise<ActivityList> {
    return { items: await this.activity.recent(staffOf(ctx).staffCode, ctx.now) };
  }
}
