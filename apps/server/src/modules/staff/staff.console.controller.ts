import { Body, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CONSOLE_COOKIE,
  Config,
  ConsoleDoor,
  Context,
  type Ctx,
  type DoorRequest,
  NeedsPermission,
  Public,
} from '../../platform/index.js';
import { ConsoleSignInService } from './console-sign-in.service.js';
import {
  ConsoleSessionAnswer,
  ConsoleSessionRequest,
  InvitationAnswer,
  StaffList,
} from './staff.dto.js';
import { StaffService } from './staff.service.js';

@ConsoleDoor()
export class StaffConsoleController {
  constructor(
    private readonly signIn: ConsoleSignInService,
    private readonly staff: StaffService,
    private readonly config: Config,
  ) {}

  @Post('sessions')
  @Public()
  @ApiCreatedResponse({ type: ConsoleSessionAnswer })
  async open(
    @Context() ctx: Ctx,
    @Body() body: ConsoleSessionRequest,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsoleSessionAnswer> {
    const opened = await this.signIn.signInByPassword(ctx, { ...body, address: request.ip });
    void reply.header('set-cookie', this.cookie(opened.token, opened.expiresIn));
    return opened.answer;
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(@Context() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.signOut(ctx);
    void reply.header('set-cookie', this.cookie('', 0));
  }

  @Get('me')
  @ApiOkResponse({ type: ConsoleSessionAnswer })
  me(@Context() ctx: Ctx): Promise<ConsoleSessionAnswer> {
    return this.signIn.consoleSelf(ctx);
  }

  @Get('staff')
  @NeedsPermission('staff.read')
  @ApiOkResponse({ type: StaffList })
  async list(): Promise<StaffList> {
    return { items: await this.staff.list() };
  }

  @Post('staff/:code/invitations')
  @NeedsPermission('staff.invite')
  @ApiCreatedResponse({ type: InvitationAnswer })
  invite(@Context() ctx: Ctx, @Param('code') code: string): Promise<InvitationAnswer> {
    return this.staff.invite(ctx, code);
  }

  private cookie(token: string, seconds: number): string {
    const secure = this.config.publicUrl.startsWith('https:') ? '; Secure' : '';
    return `${CONSOLE_COOKIE}=${token}; Path=/api/console; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
  }
}
