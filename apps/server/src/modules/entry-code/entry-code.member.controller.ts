import { Body, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  type DoorRequest,
  MemberDoor,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import { CouponView } from '../coupon/index.js';
import { CodeEntryRequest } from './dto/entry-code.dto.js';
import { EnterCode } from './enter-code.service.js';

@MemberDoor('coupon-codes')
export class EntryCodeMemberController {
  constructor(private readonly entries: EnterCode) {}

  @Post('entries')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: CouponView })
  enter(
    @Context() ctx: Ctx,
    @Body() { code }: CodeEntryRequest,
    @Req() request: DoorRequest,
  ): Promise<CouponView> {
    return this.entries.enter(ctx, code, request.ip);
  }
}
