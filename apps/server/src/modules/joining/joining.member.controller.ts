import { Body, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowVisitor, Context, type Ctx, MemberDoor, Public } from '../../platform/index.js';
import { memberIdOf, ProfileDto } from '../member/index.js';
import { MemberView } from './dto/member-view.dto.js';
import { RegistrationRequest, SessionAnswer, SessionRequest } from './dto/registration.dto.js';
import { MemberViews } from './member-views.js';
import { OwnProfileService } from './own-profile.service.js';
import { RegistrationService } from './registration.service.js';
import { SignInService } from './sign-in.service.js';

@MemberDoor()
export class JoiningMemberController {
  constructor(
    private readonly signIn: SignInService,
    private readonly registration: RegistrationService,
    private readonly ownProfile: OwnProfileService,
    private readonly views: MemberViews,
  ) {}

  @Post('sessions')
  @Public()
  @ApiCreatedResponse({ type: SessionAnswer })
  open(@Context() ctx: Ctx, @Body() body: SessionRequest): Promise<SessionAnswer> {
    return this.signIn.signIn(ctx, body.code);
  }

  @Delete('sessions/current')
  @AllowVisitor()
  @HttpCode(204)
  @ApiNoContentResponse()
  close(@Context() ctx: Ctx): Promise<void> {
    return this.signIn.signOut(ctx);
  }

  @Post('registration')
  @AllowVisitor()
  @ApiCreatedResponse({ type: MemberView, description: 'a new member' })
  @ApiOkResponse({ type: MemberView, description: 'the phone was this person’s member already' })
  async register(
    @Context() ctx: Ctx,
    @Body() body: RegistrationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberView> {
    const { memberId, created } = await this.registration.register(ctx, body);
    void reply.status(created ? 201 : 200);
    return this.views.show(ctx, memberId);
  }

  @Get('me')
  @ApiOkResponse({ type: MemberView })
  me(@Context() ctx: Ctx): Promise<MemberView> {
    return this.views.show(ctx, memberIdOf(ctx));
  }

  @Patch('me/profile')
  @ApiOkResponse({ type: MemberView })
  async changeProfile(@Context() ctx: Ctx, @Body() body: ProfileDto): Promise<MemberView> {
    await this.ownProfile.change(ctx, body);
    return this.views.show(ctx, memberIdOf(ctx));
  }
}
