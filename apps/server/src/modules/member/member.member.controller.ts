import { Body, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, MemberDoor } from '../../platform/index.js';
import { consentList } from './consent.presenter.js';
import { Consents } from './consents.service.js';
import { ConsentDto, ConsentList, MemberCodeView } from './dto/member.dto.js';
import { OwnCode } from './own-code.service.js';
import { memberIdOf } from './own-member.js';

@MemberDoor('me')
export class MemberMemberController {
  constructor(
    private readonly ownCode: OwnCode,
    private readonly consents: Consents,
  ) {}

  @Get('code')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: MemberCodeView })
  code(@Context() ctx: Ctx): Promise<MemberCodeView> {
    return this.ownCode.show(ctx);
  }

  @Get('consents')
  @ApiOkResponse({ type: ConsentList })
  async list(@Context() ctx: Ctx): Promise<ConsentList> {
    return consentList(await this.consents.listLatest(memberIdOf(ctx)));
  }

  @Post('consents')
  @HttpCode(200)
  @ApiOkResponse({ type: ConsentList })
  async give(@Context() ctx: Ctx, @Body() body: ConsentDto): Promise<ConsentList> {
    return consentList(await this.consents.give(ctx, memberIdOf(ctx), body));
  }
}
