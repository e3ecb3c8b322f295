import { Module } from '@nestjs/common';
import { AccessTokenRepository } from './access-token.repository.js';
import { AccessTokens } from './access-tokens.js';
import { MiniProgramClient } from './mini-program.client.js';
import { PushDecoder } from './push-decoder.js';

@Module({
  providers: [AccessTokenRepository, AccessTokens, MiniProgramClient, PushDecoder],
  exports: [MiniProgramClient, PushDecoder],
})
export class WechatModule {}
