import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { apiKeyOf, Context, type Ctx, NeedsScope, OpenDoor } from '../../platform/index.js';
import { CounterRegistrationService } from './counter-registration.service.js';
import { OpenMemberView } from './dto/member-view.dto.js';
import {
  OpenLookupRequest,
  OpenRegistrationRequest,
  RegisteredMember,
} from './dto/registration.dto.js';
import { OpenLookupService } from './open-lookup.service.js';

@OpenDoor('members')
@NeedsScope('members')
export class JoiningOpenController {
  constructor(
    private readonly registration: CounterRegistrationService,
    private readonly lookup: OpenLookupService,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: RegisteredMember })
  @ApiOkResponse({ type: RegisteredMember, description: 'the phone was a member’s already' })
  async register(
    @Context() ctx: Ctx,
    @Body() body: OpenRegistrationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredMember> {
    const registered = await this.registration.registerByPartner(ctx, apiKeyOf(ctx), body);
    void reply.status(registered.created ? 201 : 200);
    return registered;
  }

  @Post('lookup')
  @HttpCode(200)
  @ApiOkResponse({ type: OpenMemberView })
  find(@Context() ctx: Ctx, @Body() body: OpenLookupRequest): Promise<OpenMemberView> {
    return this.lookup.find(ctx, apiKeyOf(ctx), body);
  }

  @Get(':memberNo')
  @ApiOkResponse({ type: OpenMemberView })
  get(@Context() ctx: Ctx, @Param('memberNo') memberNo: string): Promise<OpenMemberView> {
    return this.lookup.byNo(ctx, memberNo);
  }
}
