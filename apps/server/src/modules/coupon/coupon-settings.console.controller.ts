import { Body, Get, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { CouponSettings } from './coupon-settings.service.js';
import { CouponSettingsDto } from './dto/coupon-settings.dto.js';

@ConsoleDoor('coupon-settings')
export class CouponSettingsConsoleController {
  constructor(private readonly settings: CouponSettings) {}

  @Get()
  @NeedsPermission('template.read')
  @ApiOkResponse({ type: CouponSettingsDto })
  show(): Promise<CouponSettingsDto> {
    return this.settings.show();
  }

  @Put()
  @NeedsPermission('template.edit')
  @ApiOkResponse({ type: CouponSettingsDto })
  change(@Context() ctx: Ctx, @Body() body: CouponSettingsDto): Promise<CouponSettingsDto> {
    return this.settings.change(ctx, { ...body });
  }
}
