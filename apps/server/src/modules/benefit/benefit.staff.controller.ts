import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
  StaffDoor,
} from '../../platform/index.js';
import { UseRequest, UseUndoRequest, UseUndoView, UseView } from './dto/benefit.dto.js';
import { ServiceUses } from './service-uses.service.js';

@StaffDoor()
export class BenefitStaffController {
  constructor(private readonly uses: ServiceUses) {}

  @Post('benefits/:code/uses')
  @NeedsPermission('benefit.use')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: UseView })
  use(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() body: UseRequest,
  ): Promise<UseView> {
    return this.uses.use(ctx, code, body);
  }

  @Post('benefit-uses/:id/undo')
  @HttpCode(200)
  @NeedsPermission('benefit.use')
  @RequiresIdempotencyKey()
  @ApiOkResponse({ type: UseUndoView })
  undo(
    @Context() ctx: Ctx,
    @Param('id') id: string,
    @Body() body: UseUndoRequest,
  ): Promise<UseUndoView> {
    return this.uses.undo(ctx, id, body.reason);
  }
}
