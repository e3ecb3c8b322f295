import { Injectable } from '@nestjs/common';
import { isMemberNo } from '@shuke/shared';
import { type MemberSource } from '../member/index.js';
import { StoreService } from '../store/index.js';
import type { SourceDto } from './dto/registration.dto.js';

export const MINI_PROGRAM_CHANNEL = 'miniprogram';

/** Where a newcomer says to come from. An outdated QR code must not keep anybody from joining. */
@Injectable()
export class NewcomerSources {
  constructor(private readonly stores: StoreService) {}

  async ofMiniProgram(given: SourceDto | undefined): Promise<MemberSource> {
    const store = given?.storeCode === undefined ? null : await this.stores.find(given.storeCode);
    const referrer = given?.referrerNo;
    return {
      channel: MINI_PROGRAM_CHANNEL,
      storeCode: store?.code ?? null,
      staffCode: given?.staffCode ?? null,
      scene: given?.scene ?? null,
      referrerNo: referrer !== undefined && isMemberNo(referrer) ? referrer : null,
    };
  }
}
