import { Body, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, Public, StaffDoor } from '../../platform/index.js';
import { ConsoleSignInService } from './console-sign-in.service.js';
import { BindingRequest, StaffSelf, StaffSessionAnswer, StaffSessionRequest } from './staff.dto.js';
import { StaffSignInService } from './staff-sign-in.service.js';

@StaffDoor()
export class StaffStaffController {
  constructor(
    private readonly signIn: StaffSignInService,
    private readonly sessions: ConsoleSignInService,
  ) {}

  @Post('bindings')
  @Public()
  @ApiCreatedResponse({ type: StaffSessionAnswer })
  bind(@Context() ctx: Ctx, @Body() body: BindingRequest): Promise<StaffSessionAnswer> {
    return this.signIn.bind(ctx, body);
  }

  @Post('sessions')
  @Public()
  @ApiCreatedResponse({ type: StaffSessionAnswer })
  open(@Context() ctx: Ctx, @Body() body: StaffSessionRequest): Promise<StaffSessionAnswer> {
    return this.signIn.signInByWechat(ctx, body.code);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @ApiNoContentResponse()
  close(@Context() ctx: Ctx): Promise<void> {
    return this.sessions.signOut(ctx);
  }

  @Get('me')
  @ApiOkResponse({ type: StaffSelf })
  me(@Context() ctx: Ctx): Promise<StaffSelf> {
    return this.sessions.self(ctx);
  }
}
