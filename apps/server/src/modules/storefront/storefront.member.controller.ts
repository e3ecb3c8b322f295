import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { MemberDoor, Public } from '../../platform/index.js';
import { StorefrontView } from './storefront.dto.js';
import { StorefrontService } from './storefront.service.js';

@MemberDoor('brand')
export class StorefrontMemberController {
  constructor(private readonly storefront: StorefrontService) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: StorefrontView })
  show(): Promise<StorefrontView> {
    return this.storefront.show();
  }
}
