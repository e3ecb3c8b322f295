import { Injectable } from '@nestjs/common';
import { AppError } from '../app-error.js';
import { WallClock } from '../clock.js';
import type { ApiKeyActor } from '../context.js';
import { isDuplicateKey } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CallerDirectory } from './directories.js';
import {
  isSignedBy,
  parseSignatureHeader,
  SIGNATURE_WINDOW_SECONDS,
  type SignedRequest,
} from './open-signature.js';

/**
 * Tells which API key signed a request. A nonce is used up once the signature is valid: the primary
 * key (key_id, nonce) refuses the second use, whichever process it comes to.
 */
@Injectable()
export class OpenCaller {
  constructor(
    private readonly directory: CallerDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly wallClock: WallClock,
  ) {}

  async of(
    authorization: string | undefined,
    request: Pick<SignedRequest, 'method' | 'target' | 'body'>,
  ): Promise<ApiKeyActor> {
    const header = parseSignatureHeader(authorization);
    if (!header) throw new AppError('UNAUTHENTICATED');
    const now = this.wallClock.now();
    const offSeconds = Math.abs(now.getTime() / 1000 - Number(header.timestamp));
    const key = await this.directory.apiKey(header.keyId);
    if (!key || offSeconds > SIGNATURE_WINDOW_SECONDS) throw new AppError('UNAUTHENTICATED');
    if (!isSignedBy(key.secrets, { ...request, ...header }, header.signature))
      throw new AppError('UNAUTHENTICATED');
    await this.useUp(header.keyId, header.nonce, now);
    return {
      kind: 'apiKey',
      keyId: key.keyId,
      channel: key.channel,
      storeCodes: key.storeCodes,
      scopes: key.scopes,
    };
  }

  private async useUp(keyId: string, nonce: string, now: Date): Promise<void> {
    try {
      await this.unitOfWork.run(
        'nonce',
        async (tx) =>
          tx.atCommit.insert('open_nonce', ['key_id', 'nonce', 'seen_at'], [[keyId, nonce, now]]),
        { gatherBy: [], claims: `${keyId}:${nonce}` },
      );
    } catch (error) {
      if (isDuplicateKey(error)) throw new AppError('UNAUTHENTICATED');
      throw error;
    }
  }
}
