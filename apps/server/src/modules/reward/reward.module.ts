import { Module } from '@nestjs/common';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { StoreModule } from '../store/index.js';
import { CancelExchange } from './cancel-exchange.service.js';
import { ExchangeRepository } from './exchange.repository.js';
import { ExchangeReward } from './exchange-reward.service.js';
import { Mall } from './mall.service.js';
import { RewardConsoleController } from './reward.console.controller.js';
import { RewardMemberController } from './reward.member.controller.js';
import { RewardRepository } from './reward.repository.js';
import { RewardService } from './reward.service.js';
import { RewardStock } from './reward-stock.js';

@Module({
  imports: [CouponModule, MemberModule, PointsModule, StoreModule],
  controllers: [RewardConsoleController, RewardMemberController],
  providers: [
    CancelExchange,
    ExchangeRepository,
    ExchangeReward,
    Mall,
    RewardRepository,
    RewardService,
    RewardStock,
  ],
  exports: [RewardService],
})
export class RewardModule {}
