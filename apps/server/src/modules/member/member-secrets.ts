import { Injectable } from '@nestjs/common';
import { base32Encode, MEMBER_CODE_SECRET_BYTES } from '@shuke/shared';
import { Config, type MemberId, randomToken, seal, unseal } from '../../platform/index.js';

/** The secrets that member codes are made with, sealed at rest, each bound to its member. */
@Injectable()
export class MemberSecrets {
  constructor(private readonly config: Config) {}

  make(memberId: MemberId): Buffer {
    return seal(
      this.config.phoneEncryptionKey,
      `code:${memberId}`,
      randomToken(MEMBER_CODE_SECRET_BYTES),
    );
  }

  /** In base32, as the phone and the code's arithmetic take it. */
  open(memberId: MemberId, cipher: Buffer): string {
    return base32Encode(unseal(this.config.phoneEncryptionKey, `code:${memberId}`, cipher));
  }
}
