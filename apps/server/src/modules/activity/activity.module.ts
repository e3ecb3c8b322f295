import { Module } from '@nestjs/common';
import { CouponModule } from '../coupon/index.js';
import { OrderModule } from '../order/index.js';
import { ActivityService } from './activity.service.js';
import { ActivityStaffController } from './activity.staff.controller.js';
import { RegistrationFeedRepository } from './registration-feed.repository.js';

/** What the people at the counter did: orders, redemptions and registrations in one list. */
@Module({
  imports: [CouponModule, OrderModule],
  controllers: [ActivityStaffController],
  providers: [ActivityService, RegistrationFeedRepository],
})
export class ActivityModule {}
