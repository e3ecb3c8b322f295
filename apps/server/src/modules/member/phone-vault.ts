import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, seal, unseal } from '../../platform/index.js';
import { maskPhone } from './phone.rules.js';

const PURPOSE = 'phone';

export interface SealedPhone {
  cipher: Buffer;
  /** Finds the member by phone without opening anything. */
  index: Buffer;
  masked: string;
}

/** Phone numbers at rest. Takes and gives normalized numbers (see phone.rules). */
@Injectable()
export class PhoneVault {
  constructor(private readonly config: Config) {}

  seal(phone: string): SealedPhone {
    return {
      cipher: seal(this.config.phoneEncryptionKey, PURPOSE, Buffer.from(phone)),
      index: this.indexOf(phone),
      masked: maskPhone(phone),
    };
  }

  indexOf(phone: string): Buffer {
    return createHmac('sha256', this.config.phoneIndexKey).update(phone).digest();
  }

  open(cipher: Buffer): string {
    return unseal(this.config.phoneEncryptionKey, PURPOSE, cipher).toString();
  }
}
