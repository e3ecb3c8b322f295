import { Module } from '@nestjs/common';
import { WechatModule } from '../../wechat/index.js';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { CounterRegistrationService } from './counter-registration.service.js';
import { Enrolment } from './enrolment.js';
import { JoiningMemberController } from './joining.member.controller.js';
import { JoiningOpenController } from './joining.open.controller.js';
import { JoiningStaffController } from './joining.staff.controller.js';
import { JoiningGifts } from './joining-gifts.js';
import { JoiningTerms } from './joining-terms.js';
import { MemberClaims } from './member-claims.js';
import { MemberViews } from './member-views.js';
import { NewcomerPhones } from './newcomer-phones.js';
import { NewcomerSources } from './newcomer-sources.js';
import { OpenLookupService } from './open-lookup.service.js';
import { OwnProfileService } from './own-profile.service.js';
import { PhoneClaims } from './phone-claims.js';
import { PhoneProofs } from './phone-proofs.js';
import { RegistrationService } from './registration.service.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [
    BrandModule,
    CouponModule,
    MemberModule,
    PointsModule,
    StoreModule,
    TierModule,
    WechatModule,
  ],
  controllers: [JoiningMemberController, JoiningOpenController, JoiningStaffController],
  providers: [
    CounterRegistrationService,
    Enrolment,
    JoiningGifts,
    JoiningTerms,
    MemberClaims,
    MemberViews,
    NewcomerPhones,
    NewcomerSources,
    OpenLookupService,
    OwnProfileService,
    PhoneClaims,
    PhoneProofs,
    RegistrationService,
    SignInService,
  ],
  exports: [MemberViews],
})
export class JoiningModule {}
