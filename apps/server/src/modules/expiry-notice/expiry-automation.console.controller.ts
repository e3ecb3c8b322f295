import { Body, Get, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, Context, type Ctx, NeedsPermission } from '../../platform/index.js';
import { ExpiryAutomationView, ExpirySettingsDto } from './dto/expiry-automation.dto.js';
import { ExpiryAutomation } from './expiry-automation.service.js';

@ConsoleDoor('automations/expiry')
export class ExpiryAutomationConsoleController {
  constructor(private readonly automation: ExpiryAutomation) {}

  @Get()
  @NeedsPermission('automation.read')
  @ApiOkResponse({ type: ExpiryAutomationView })
  show(): Promise<ExpiryAutomationView> {
    return this.automation.show();
  }

  @Put()
  @NeedsPermission('automation.edit')
  @ApiOkResponse({ type: ExpiryAutomationView })
  change(@Context() ctx: Ctx, @Body() body: ExpirySettingsDto): Promise<ExpiryAutomationView> {
    return this.automation.change(ctx, { ...body });
  }
}
