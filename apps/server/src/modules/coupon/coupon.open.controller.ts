import { Body, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  NeedsScope,
  OpenDoor,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { IssueReceipt, IssueRequest } from './dto/issue.dto.js';
import { IssueCoupons } from './issue-coupons.service.js';

@OpenDoor('coupons')
export class CouponOpenController {
  constructor(private readonly issues: IssueCoupons) {}

  @Post('issues')
  @NeedsScope('coupons')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: IssueReceipt })
  issue(@Context() ctx: Ctx, @Body() body: IssueRequest): Promise<IssueReceipt> {
    return this.issues.issue(ctx, body);
  }
}
