import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { CancelExchange } from './cancel-exchange.service.js';
import { ExchangeRepository } from './exchange.repository.js';
import { ExchangeReward } from './exchange-reward.service.js';
import { Mall } from './mall.service.js';
import { MallCallers } from './mall-callers.js';
import { OwnExchanges } from './own-exchanges.service.js';
import { PickUpExchange } from './pick-up-exchange.service.js';
import { RewardConsoleController } from './reward.console.controller.js';
import { RewardMemberController } from './reward.member.controller.js';
import { RewardRepository } from './reward.repository.js';
import { RewardService } from './reward.service.js';
import { RewardStaffController } from './reward.staff.controller.js';
import { RewardOffers } from './reward-offers.js';
import { RewardStock } from './reward-stock.js';
import { RewardStockRepository } from './reward-stock.repository.js';

@Module({
  imports: [BrandModule, CouponModule, MemberModule, PointsModule, StoreModule, TierModule],
  controllers: [RewardConsoleController, RewardMemberController, RewardStaffController],
  providers: [
    CancelExchange,
    ExchangeRepository,
    ExchangeReward,
    Mall,
    MallCallers,
    OwnExchanges,
    PickUpExchange,
    RewardOffers,
    RewardRepository,
    RewardService,
    RewardStock,
    RewardStockRepository,
  ],
  exports: [PickUpExchange, RewardService],
})
export class RewardModule {}
