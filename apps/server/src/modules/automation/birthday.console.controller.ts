import { Body, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  PageQuery,
} from '../../platform/index.js';
import { BirthdayAutomation } from './birthday-automation.service.js';
import { BirthdayAutomationView, BirthdaySettingsDto } from './dto/birthday.dto.js';

@ConsoleDoor('automations/birthday')
export class BirthdayConsoleController {
  constructor(private readonly automation: BirthdayAutomation) {}

  @Get()
  @NeedsPermission('automation.read')
  @ApiOkResponse({ type: BirthdayAutomationView })
  show(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<BirthdayAutomationView> {
    return this.automation.show(ctx, query);
  }

  @Put()
  @NeedsPermission('automation.edit')
  @ApiOkResponse({ type: BirthdayAutomationView })
  change(@Context() ctx: Ctx, @Body() body: BirthdaySettingsDto): Promise<BirthdayAutomationView> {
    return this.automation.change(ctx, { ...body });
  }
}
