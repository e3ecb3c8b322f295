import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, MemberDoor } from '../../platform/index.js';
import { BirthdayPage } from './birthday-page.service.js';
import { BirthdayView } from './dto/birthday.dto.js';

@MemberDoor('me/birthday')
export class BirthdayMemberController {
  constructor(private readonly page: BirthdayPage) {}

  @Get()
  @ApiOkResponse({ type: BirthdayView })
  show(@Context() ctx: Ctx): Promise<BirthdayView> {
    return this.page.show(ctx);
  }
}
