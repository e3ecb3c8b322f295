import { Module } from '@nestjs/common';
import { AccessTokenRepository } from './access-token.repository.js';
import { AccessTokens } from './access-tokens.js';
import { MiniProgramClient } from './mini-program.client.js';
import { PushDecoder } from './push-decoder.js';
import { TokenCalls } from './token-calls.js';

@Module({
  providers: [AccessTokenRepository, AccessTokens, MiniProgramClient, PushDecoder, TokenCalls],
  exports: [MiniProgramClient, PushDecoder],
})
export class WechatModule {}
