import { Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { CouponLiabilitySnapshots } from './coupon-liability-snapshot.service.js';
import { CouponLiabilityViews } from './coupon-liability-views.service.js';
import { CouponLiability, CouponLiabilityStarted } from './dto/coupon-liability.dto.js';

@ConsoleDoor('coupon-liability')
export class CouponLiabilityConsoleController {
  constructor(
    private readonly views: CouponLiabilityViews,
    private readonly snapshots: CouponLiabilitySnapshots,
  ) {}

  @Get()
  @NeedsPermission('liability.read')
  @ApiOkResponse({ type: CouponLiability })
  show(): Promise<CouponLiability> {
    return this.views.show();
  }

  /** Counts anew; every night it is done by itself. */
  @Post('snapshots')
  @HttpCode(202)
  @NeedsPermission('liability.read')
  @ApiAcceptedResponse({ type: CouponLiabilityStarted })
  async count(@Context() ctx: Ctx): Promise<CouponLiabilityStarted> {
    return { taskId: await this.snapshots.start(ctx) };
  }
}
