import { Body, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Context,
  type Ctx,
  NeedsPermission,
  RequiresIdempotencyKey,
  StaffDoor,
  staffOf,
} from '../../platform/index.js';
import { CounterRegistrationService } from './counter-registration.service.js';
import { CounterRegistrationRequest, RegisteredMember } from './dto/registration.dto.js';

@StaffDoor('members')
export class JoiningStaffController {
  constructor(private readonly registration: CounterRegistrationService) {}

  @Post()
  @NeedsPermission('member.register')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: RegisteredMember })
  @ApiOkResponse({ type: RegisteredMember, description: 'the phone was a member’s already' })
  async register(
    @Context() ctx: Ctx,
    @Body() body: CounterRegistrationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredMember> {
    const registered = await this.registration.registerAtCounter(ctx, staffOf(ctx), body);
    void reply.status(registered.created ? 201 : 200);
    return registered;
  }
}
