import { Module } from '@nestjs/common';
import { AccessTokenRepository } from './access-token.repository.js';
import { AccessTokens } from './access-tokens.js';
import { MiniProgramClient } from './mini-program.client.js';

@Module({
  providers: [AccessTokenRepository, AccessTokens, MiniProgramClient],
  exports: [MiniProgramClient],
})
export class WechatModule {}
