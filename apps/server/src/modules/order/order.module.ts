import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { QuoteModule } from '../quote/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { BatchIntake } from './batch-intake.service.js';
import { Buyers } from './buyers.service.js';
import { MatterConsoleController } from './matter.console.controller.js';
import { MatterRepository } from './matter.repository.js';
import { Matters } from './matters.service.js';
import { MemberBooks } from './member-books.service.js';
import { OrderConsoleController } from './order.console.controller.js';
import { OrderMemberController } from './order.member.controller.js';
import { OrderOpenController } from './order.open.controller.js';
import { OrderRepository } from './order.repository.js';
import { OrderStaffController } from './order.staff.controller.js';
import { OrderBatch } from './order-batch.service.js';
import { OrderBooks } from './order-books.service.js';
import { OrderCoupons } from './order-coupons.js';
import { OrderEarnings } from './order-earnings.js';
import { OrderFeed } from './order-feed.js';
import { OrderMetrics } from './order-metrics.js';
import { OrderViewsRepository } from './order-views.repository.js';
import { OrderViews } from './order-views.service.js';
import { OrdersService } from './orders.service.js';
import { PurchaseRepository } from './purchase.repository.js';
import { RefundRepository } from './refund.repository.js';
import { ReportIntake } from './report-intake.service.js';
import { ReportPosting } from './report-posting.service.js';

@Module({
  imports: [
    BrandModule,
    CouponModule,
    MemberModule,
    PointsModule,
    QuoteModule,
    StoreModule,
    TierModule,
  ],
  controllers: [
    MatterConsoleController,
    OrderConsoleController,
    OrderMemberController,
    OrderOpenController,
    OrderStaffController,
  ],
  providers: [
    BatchIntake,
    Buyers,
    MatterRepository,
    Matters,
    MemberBooks,
    OrderBatch,
    OrderBooks,
    OrderCoupons,
    OrderEarnings,
    OrderFeed,
    OrderMetrics,
    OrderRepository,
    OrderViews,
    OrderViewsRepository,
    OrdersService,
    PurchaseRepository,
    RefundRepository,
    ReportIntake,
    ReportPosting,
  ],
  exports: [OrderFeed],
})
export class OrderModule {}
